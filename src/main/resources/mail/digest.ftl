<#import "text.ftl" as text>
<#import "review.ftl" as review>
${mail.header.headline}
${mail.header.owner} · digest of rules · ${mail.header.period}
<#if mail.header.late?has_content>

${mail.header.late}
</#if>
<#if mail.header.quiet>
<#if mail.header.standing?has_content>

${mail.header.standing}.
</#if>
<#else>
<@review.entries "To look at" mail.attention/>
<@review.entries "How good the alerts were" mail.alerts/>
<@review.entries "On trial" mail.trials/>
<@review.entries "Findings that stand longest" mail.findings/>
</#if>

--
${mail.footer.why} Written ${mail.footer.written}.
All rules: ${mail.footer.rulesUrl}
Stop these mails: ${mail.footer.unsubscribeUrl}
