-- What a team answered in a quarterly review: keep, change or retire a KPI. The last answer counts; the earlier ones stay.
create table review_answer (
  id bigint generated always as identity primary key,
  team varchar(200) not null,
  kpi varchar(200) not null,
  quarter_start date not null,
  answer varchar(20) not null,
  reason varchar(4000) not null,
  answered_by varchar(400) not null,
  answered_at timestamp(6) with time zone not null,
  -- what the KPI meant to the team at that time, so that a change that was asked for is seen
  meaning varchar(64) not null
);
create index review_answer_kpi on review_answer (team, kpi);
