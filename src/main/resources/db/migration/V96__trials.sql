-- What rules on trial said, beside the verdicts that count; since when a finding stands; and when each rule was first in force and last spoke.
create table trial_verdict (
    team varchar(200) not null,
    kpi varchar(200) not null,
    period_kind varchar(10) not null,
    period_start date not null,
    verdict varchar(20) not null,
    rule varchar(200) not null,
    sentence text not null,
    book varchar(64) not null,
    trial boolean not null,
    judged_at timestamp(6) with time zone not null,
    evidence text not null,
    primary key (team, kpi, period_kind, period_start, rule)
);
create index trial_verdict_by_start on trial_verdict (period_start);

insert into trial_verdict (team, kpi, period_kind, period_start, verdict, rule, sentence, book, trial, judged_at, evidence)
select team, kpi, period_kind, period_start, verdict, rule, sentence, book, trial, judged_at, evidence from verdict where trial;
delete from verdict where trial;

alter table tension add column trial boolean default false not null;
alter table finding add column trial boolean default false not null;
alter table finding add column since timestamp(6) with time zone default current_timestamp not null;

create table rule_record (
    rule varchar(200) primary key,
    known_since timestamp(6) with time zone not null,
    last_spoke timestamp(6) with time zone,
    set_aside timestamp(6) with time zone,
    set_aside_why text not null
);
