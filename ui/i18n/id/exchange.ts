<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>ExchangeScreen</name>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>Visits on their way to headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the receipt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters has a receipt for everything on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits go by themselves as soon as there is a line, text before photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sealed visit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text before photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried again by itself {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text first, then photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What headquarters has not receipted stands here until it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n with a complete receipt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits with a receipt for every record and photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters&apos; number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest at headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest computed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters holds every record and every photo of this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Becomes “Delivered” once {what} have their receipt too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit of {day}, {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside by headquarters: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Tried again by itself at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can mend it: you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can mend it: nobody needs to; the line comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can mend it: headquarters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipPanel</name>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt of the chosen visit stands here, with both digests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice headquarters on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
