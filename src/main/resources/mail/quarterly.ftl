<#import "text.ftl" as text>
<#import "review.ftl" as review>
<@review.opening mail "Keep, change or retire: are these still the right KPIs?"/>

Each KPI costs attention. For each one, ask what you would have decided differently without it, and write the answer down.
<#list mail.set.selection as one>
<#if one?is_first>

Answer: ${one.url?keep_before("#")}
</#if>
</#list>

${mail.header.headline}.
<@text.section "KPI by KPI"/>
<#list mail.set.selection as one>
- ${one.name} (${one.priority}): ${one.proposal?upper_case}? ${one.why?cap_first}.
<#list one.history as sentence>
  ${sentence?cap_first}
</#list>
<#if one.answered?has_content>
  Answered last: ${one.answered}
</#if>
</#list>
<@review.entries "Health by category" mail.set.health/>
<@review.entries "Engineering health" mail.set.score/>
<@review.trajectories mail/>
<@review.entries "What was tried" mail.set.tried/>
<@review.entries "Targets" mail.set.targets/>
<@review.entries "About the KPIs themselves" mail.governance.findings/>
<@review.tensions mail/>
<@review.entries "Open cases" mail.governance.cases/>
<@text.footer mail/>
