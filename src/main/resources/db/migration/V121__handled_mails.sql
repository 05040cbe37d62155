-- Mails that came in and were handled: each once, by its place in the mailbox, and by its Message-ID if it came twice.
create table handled_mail (
  uid varchar primary key,
  message_id varchar not null,
  handled_at timestamp(6) with time zone not null,
  outcome varchar not null
);
create index handled_mail_message on handled_mail (message_id);
create index notice_case on notice (case_id);
