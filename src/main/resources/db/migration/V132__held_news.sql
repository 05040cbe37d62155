-- Which news weren't told when they were due, and what held them back. What is told later is in told_news as well.
create table held_news (
  news varchar primary key,
  case_id varchar not null,
  recipient varchar not null,
  kind varchar not null,
  held_by varchar not null,
  why varchar not null,
  held_at timestamp(6) with time zone not null
);
create index held_news_case on held_news (case_id);
create index held_news_by on held_news (held_by);
