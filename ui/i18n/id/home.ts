<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>HomePanel</name>
    <message>
        <source>the practice headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}; Enter shows what, and sends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here has its receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits go by themselves when there is a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{companies} companies, {estates} estates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register as of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No register yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes down with the first exchange: Ctrl+R in Exchange.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message>
        <source>about 20 minutes; stop whenever you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits that are not sealed, with what is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits of today whose report is sealed, and whether it was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside any estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checklist is not on this laptop yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
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
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score}, class {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a first visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find the company, press N; answer with 1 to 4, note C, photo F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it with both parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatures, the seal, then the report as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it to {headquarters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and see the receipt for every record and photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after step {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
