<#-- What all plain-text mails share. -->
<#macro section title>

${title}
${""?right_pad(title?length, "-")}
</#macro>

<#macro labelled facts>
<#list facts as fact>
  ${fact.label?right_pad(9)}  ${fact.text}
</#list>
</#macro>

<#macro bullets items>
<#list items as item>
- ${item?cap_first}
</#list>
</#macro>

<#macro footer mail>
<@section "How each number is defined"/>
<@bullets mail.footer.definitions/>
<@ending mail/>
</#macro>

<#macro ending mail>

--
${mail.footer.why} Written ${mail.footer.written}.
Team page: ${mail.footer.teamUrl}
Stop these mails: ${mail.footer.unsubscribeUrl}
</#macro>
