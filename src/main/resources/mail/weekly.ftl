<#import "text.ftl" as text>
<#import "review.ftl" as review>
<@review.opening mail/>
<#if mail.header.quiet>

${mail.kpis.table}
<@review.standings mail/>
● healthy  ★ better  ○ learning  · no data. Measured as
<#list mail.footer.definitions as definition>${definition?keep_before(" (")}<#sep>, </#sep></#list>;
in words on the team's page.
<@text.ending mail/>
<#else>
<@review.changes mail "What changed"/>
<@review.needingYou mail/>
<@review.tensions mail/>
<@review.others mail "The others"/>
<@review.entries "Other open cases" mail.governance.cases/>
<@text.footer mail/>
</#if>
