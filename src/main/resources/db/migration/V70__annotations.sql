create table annotation (
    id bigint generated always as identity primary key,
    team varchar(200),
    kpi varchar(200),
    noted_on date not null,
    words varchar(4000) not null,
    noted_by varchar(400) not null
);
