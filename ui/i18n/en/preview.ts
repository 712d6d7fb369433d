<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Mistakes</name>
    <message numerus="yes">
        <source>%n mistake(s) in {name}</source>
        <translation>
            <numerusform>%n mistake in {name}</numerusform>
            <numerusform>%n mistakes in {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n answer(s) stay</source>
        <translation>
            <numerusform>%n answer stays</numerusform>
            <numerusform>%n answers stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fit(s)</source>
        <translation>
            <numerusform>%n no longer fits</numerusform>
            <numerusform>%n no longer fit</numerusform>
        </translation>
    </message>
</context>
</TS>
