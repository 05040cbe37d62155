<#import "text.ftl" as text>
<#import "review.ftl" as review>
<@review.opening mail/>
<@review.entries "Engineering health" mail.set.score/>
<@review.trajectories mail/>
<@review.changes mail "What changed in the month"/>
<@review.needingYou mail/>
<@review.tensions mail/>
<@review.entries "What was tried" mail.set.tried/>
<@review.entries "Targets" mail.set.targets/>
<@review.others mail "The others"/>
<@review.entries "Other open cases" mail.governance.cases/>
<@review.entries "How good the alerts were" mail.set.alerts/>
<@review.entries "About the KPIs themselves" mail.governance.findings/>
<@text.footer mail/>
