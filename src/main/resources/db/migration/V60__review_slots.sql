-- One scheduled review of one team for one recipient.
create table review_slot (
  kind varchar not null,
  team varchar not null,
  recipient varchar not null,
  period_start date not null,
  due timestamp(6) with time zone not null,
  state varchar not null,
  done_at timestamp(6) with time zone,
  why varchar not null,
  primary key (kind, team, recipient, period_start)
);
create index review_slot_due on review_slot (due);

-- From when on a recipient's slots are watched: slots due before the first start are none.
create table review_watch (
  kind varchar not null,
  team varchar not null,
  recipient varchar not null,
  since timestamp(6) with time zone not null,
  primary key (kind, team, recipient)
);
