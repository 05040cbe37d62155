<#import "text.ftl" as text>
<#import "review.ftl" as review>
<#if mail.header.quiet>
<@review.opening mail "Nothing new"/>

${mail.header.headline}.
<#else>
<@review.opening mail/>
<@review.changes mail "New since the last glance"/>
</#if>
<@review.entries "Open cases" mail.governance.cases/>
<@text.ending mail/>
