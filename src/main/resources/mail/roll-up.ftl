<#import "text.ftl" as text>
<#import "review.ftl" as review>
${mail.header.headline?cap_first}
${mail.header.about} · ${mail.header.period}
<#if mail.header.late?has_content>

${mail.header.late}
</#if>
<#list mail.teams as team>
<@text.section team.name/>
<@listed "Non-negotiable" team.nonNegotiable/>
<@listed "Nobody has answered" team.unanswered/>
<@listed "Open actions" team.actions/>
<@listed "Pulling against each other" team.tensions/>

${team.url}
</#list>
<#if mail.quiet?has_content>

${mail.quiet}
</#if>
<#if mail.teams?has_content>

Teams stand in the order of the configuration. That is no ranking: numbers of different teams can't be compared.
</#if>

--
${mail.footer.why} Written ${mail.footer.written}.
All teams: ${mail.footer.url}
Stop these mails: ${mail.footer.unsubscribeUrl}
<#macro listed title entries>
<#if entries?has_content>

${title}:
<#list entries as entry>
- ${entry.title?cap_first}
  ${entry.text}
<#if entry.url?has_content>
  ${entry.url}
</#if>
</#list>
</#if>
</#macro>
