<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Daily</name>
    <message numerus="yes">
        <source>locked for another %n seconds</source>
        <translation>
            <numerusform>locked for another %n second</numerusform>
            <numerusform>locked for another %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
