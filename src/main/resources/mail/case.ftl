<#import "text.ftl" as text>
${mail.heading}
${mail.team} · ${mail.footer.written}
<#list mail.cases as case>

${case.tone.sign()} ${case.news?upper_case}: ${case.kpi.name} (${case.kpi.priority})
  is ${case.kpi.standing}.
<#if case.notes?has_content>

<@text.bullets case.notes/>
</#if>

<@text.labelled case.kpi.facts/>
  Weeks      ${case.kpi.spark}  ${case.kpi.chart.first} to ${case.kpi.chart.last}
<#if case.kpi.reasons?has_content || case.kpi.rule?has_content>

Why it is believed
<@text.bullets case.kpi.reasons/>
<#if case.kpi.rule?has_content>
- ${case.kpi.rule}
</#if>
</#if>
<#if case.kpi.look?has_content && case.questions?has_content>

Where to look first
<@text.bullets case.kpi.look/>
</#if>
<#if case.questions?has_content>

What to ask
<@text.bullets case.questions/>
</#if>

What to do next
<@text.bullets case.advice/>

  Case       ${case.status}
  Answer     ${case.url}
<#if case.answers?has_content>

Or answer with one click; each link shows first what it will do
<#list case.answers as answer>
- ${answer.label}: ${answer.url}
</#list>
</#if>
</#list>
<@text.footer mail/>
