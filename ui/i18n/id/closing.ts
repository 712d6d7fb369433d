<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>ClosingScreen</name>
    <message>
        <source>next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company&apos;s response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in its own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company&apos;s response, in its own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the company says to the findings. May stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obstacles named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed {time} as {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal is being set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
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
        <source>Waiting for {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once sealed it can only be amended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingWords</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>already corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different on two laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that is not compliant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} corrected on the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enter leads to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObstacleRow</name>
    <message>
        <source>Obstacle, as the company says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure of the obstacle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this obstacle away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyPanel</name>
    <message>
        <source>Refused to sign: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on site: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since; sign again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your turn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalForm</name>
    <message>
        <source>Reason for refusing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>{answered} of {items} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>held down by %n critical failure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Sign here with pen or finger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures, {settled} of {parties}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
