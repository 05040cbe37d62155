<#import "text.ftl" as text>
${mail.heading}
Silences · ${mail.written}

<#list mail.said as sentence>
${sentence}

</#list>
<#if mail.held?has_content>
What it held back
<@text.bullets mail.held/>
<#else>
It has held nothing back so far.
</#if>

What to do next
<@text.bullets mail.advice/>

The silences: ${mail.url}

--
You get this because you made the silence. Written ${mail.written}.
