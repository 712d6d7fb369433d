<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Filters</name>
    <message>
        <source>Estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IOMKI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search regency or city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterScreen</name>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Search estate or operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search company, estate, NIB or KBLI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies or estates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: open findings, then name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} estates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{all} estates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{all} companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The companies of the register will stand here; they come down with the first exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters or fewer filters find more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>Estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IOMKI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permit {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last visit: {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteCard</name>
    <message>
        <source>Begin visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to see its permit, its last visits and what is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IOMKI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIB · KBLI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{workers} registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not visited yet, as far as this laptop knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), {open} open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{grade}  {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None from the last sealed visit.</source>
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
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter of assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the letter of assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the letter of assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the second inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP of the second inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
