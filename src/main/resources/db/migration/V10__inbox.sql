-- The inbox. A delivery's row is written once and never changed, since H2 writes a whole row again, body and all, for a change to
-- any column of it. What waits and what died stands in narrow tables beside it.

-- One step a group of deliveries: they are numbered within it.
create sequence inbox_seq increment by 1000;

create table inbox (
    seq bigint primary key,
    id varchar(200) not null,
    source varchar(40) not null,
    headers varchar not null,
    body bytea not null,
    packed boolean not null,
    received_at timestamp(6) with time zone not null,
    -- the id first: H2 looks many ids up at once only by an index's first column
    constraint inbox_once unique (id, source)
);

create table inbox_waiting (
    seq bigint primary key,
    source varchar(40) not null,
    body_bytes integer not null
);

create table inbox_dead (
    seq bigint primary key,
    source varchar(40) not null,
    reason varchar not null,
    died_at timestamp(6) with time zone not null
);

create table inbox_count (
    source varchar(40) not null,
    outcome varchar(200) not null,
    n bigint not null,
    primary key (source, outcome)
);

-- Whoever holds this row's lock drains the inbox: one node at a time, so that deliveries of one subject stay in order.
create table inbox_drain (
    id integer primary key
);

insert into inbox_drain values (1);
