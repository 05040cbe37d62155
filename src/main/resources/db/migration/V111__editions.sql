-- Which definitions readings were measured by, and since when.
create table edition (
    kpi varchar not null,
    number int not null,
    version int not null,
    profile varchar not null,
    in_words varchar not null,
    since timestamp(6) with time zone not null,
    primary key (kpi, number)
);

-- Readings by versions of definitions that are no longer in use.
create table former_reading (
    team varchar not null,
    kpi varchar not null,
    period varchar(5) not null,
    starts_on date not null,
    amount double precision,
    n bigint not null,
    parts varchar not null,
    definition int not null,
    primary key (kpi, definition, team, period, starts_on)
);
