<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Concerned</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message numerus="yes">
        <source>%n answer(s) to questions that are removed go to the paper&apos;s appendix.</source>
        <translation>
            <numerusform>%n answer to a question that is removed goes to the paper&apos;s appendix.</numerusform>
            <numerusform>%n answers to questions that are removed go to the paper&apos;s appendix.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then %n item(s) wait for an answer.</source>
        <translation>
            <numerusform>Then %n item waits for an answer.</numerusform>
            <numerusform>Then %n items wait for an answer.</numerusform>
        </translation>
    </message>
</context>
</TS>
