-- Who has stopped which mails by one click; the team is empty for mails about none.
create table suppression (
  recipient varchar not null,
  kind varchar not null,
  team varchar not null,
  since timestamp(6) with time zone not null,
  primary key (team, kind, recipient)
);
