<#import "text.ftl" as text>
${mail.heading}
The rules · ${mail.written}

<#list mail.said as sentence>
${sentence}

</#list>
${mail.listTitle}
<#list mail.items as item>
- ${item}
</#list>

What to do next
<@text.bullets mail.advice/>

The rules: ${mail.url}

--
${mail.why} Written ${mail.written}.
