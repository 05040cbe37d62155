-- What rule books said: one verdict a team, KPI and period, the tensions of that period, and the findings of the last judgement.
create table verdict (
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
    primary key (team, kpi, period_kind, period_start)
);
create index verdict_by_start on verdict (period_start);

create table tension (
    team varchar(200) not null,
    better varchar(200) not null,
    worse varchar(200) not null,
    period_kind varchar(10) not null,
    period_start date not null,
    since date not null,
    rule varchar(200) not null,
    book varchar(64) not null,
    sentence text not null,
    primary key (team, better, worse, period_kind, period_start)
);

create table finding (
    finding_number integer primary key,
    rule varchar(200) not null,
    book varchar(64) not null,
    team varchar(200),
    kpi varchar(200),
    what text not null,
    hint text not null,
    place text not null
);
