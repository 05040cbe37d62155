<#-- What the four reviews share in plain text. -->
<#import "text.ftl" as text>

<#macro opening mail title=mail.header.headline>
${title}
${mail.header.team} · ${mail.header.kind} review · ${mail.header.period}
<#if mail.header.late?has_content || mail.header.unfinished?has_content>

${mail.header.late} ${mail.header.unfinished}
</#if>
</#macro>

<#macro changes mail title>
<#if mail.changes?has_content>
<@text.section title/>
<@text.bullets mail.changes/>
</#if>
</#macro>

<#macro needingYou mail>
<#list mail.kpis.needingYou as one>

${one.kpi.tone.sign()} ${one.kpi.tone.word()?upper_case}: ${one.kpi.name} (${one.kpi.priority})
  is ${one.kpi.standing}.

<@text.labelled one.kpi.facts/>
  Weeks      ${one.kpi.spark}  ${one.kpi.chart.first} to ${one.kpi.chart.last}
  Who        ${one.who}
             ${one.url}

  Why it is believed
<#list one.kpi.reasons as reason>
  - ${reason?cap_first}
</#list>
  - ${one.kpi.rule}
<#if one.kpi.look?has_content>
  Where to look first
<#list one.kpi.look as look>
  - ${look?cap_first}
</#list>
</#if>
  What to ask
<#list one.kpi.questions as question>
  - ${question}
</#list>
</#list>
</#macro>

<#-- What a table's signs mean where it isn't plain. -->
<#macro standings mail>
<#list mail.kpis.others as kpi>
<#if kpi.tone.name() != "HEALTHY">
${kpi.tone.sign()} ${kpi.name}: ${kpi.standing}
</#if>
</#list>
</#macro>

<#macro others mail title>
<#if mail.kpis.others?has_content>
<@text.section title/>
${mail.kpis.table}
<@standings mail/>
</#if>
</#macro>

<#macro entries title entries>
<#if entries?has_content>
<@text.section title/>
<#list entries as entry>
- ${entry.title?cap_first}
  ${entry.text}
<#if entry.url?has_content>
  ${entry.url}
</#if>
</#list>
</#if>
</#macro>

<#macro tensions mail>
<#if mail.governance.tensions?has_content>
<@text.section "Pulling against each other"/>
<#list mail.governance.tensions as one>
- ${one.title?cap_first}
  Better  ${one.better.spark}  ${one.better.change}
  Worse   ${one.worse.spark}  ${one.worse.change}
  ${one.text}
</#list>
</#if>
</#macro>

<#macro trajectories mail>
<@text.section "Where each KPI is going"/>
<#list mail.set.trajectories as one>
- ${one.name}: ${one.quarter}
  ${one.now}, the month before ${one.before}
</#list>
</#macro>
