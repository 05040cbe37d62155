-- Notices on their way. A notice is due when it waits, its next attempt has come, and nobody's lease on it still runs.
create table notice (
  notice_key varchar primary key,
  channel varchar not null,
  kind varchar not null,
  recipient varchar not null,
  team varchar,
  case_id varchar,
  subject varchar not null,
  body_text text not null,
  body_html text,
  headers text not null,
  message_id varchar not null,
  written_at timestamp(6) with time zone not null,
  state varchar not null,
  attempts integer not null,
  next_attempt timestamp(6) with time zone not null,
  leased_until timestamp(6) with time zone,
  done_at timestamp(6) with time zone,
  why varchar not null
);
create index notice_due on notice (state, next_attempt);
create index notice_written on notice (written_at);

create table notice_inline (
  notice_key varchar not null references notice (notice_key),
  inline_number integer not null,
  content_id varchar not null,
  media_type varchar not null,
  content bytea not null,
  primary key (notice_key, inline_number)
);

-- Which notice told which piece of news, so that nothing is told twice.
create table told_news (
  news varchar primary key,
  notice_key varchar not null references notice (notice_key)
);
