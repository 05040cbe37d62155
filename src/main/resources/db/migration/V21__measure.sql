-- Production deployments that finished.
create table finished_deployment (
    thing varchar primary key,
    source varchar not null,
    project varchar not null,
    id varchar not null,
    commit_sha varchar,
    created_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone not null,
    succeeded boolean not null
);
create index finished_deployment_by_finish on finished_deployment (project, finished_at);
create index finished_deployment_by_creation on finished_deployment (project, created_at);
create index finished_deployment_by_commit on finished_deployment (project, commit_sha);

-- Merged pull requests, and the deployments that contain them first.
create table merged_request (
    thing varchar primary key,
    source varchar not null,
    repository varchar not null,
    head_branch varchar not null, -- the key of the branch, not its name
    to_default_branch boolean not null,
    merged_at timestamp(6) with time zone not null,
    merge_commit varchar,
    unplanned boolean not null,
    first_finished varchar,
    first_finished_at timestamp(6) with time zone,
    first_succeeded varchar,
    first_succeeded_at timestamp(6) with time zone
);
create index merged_request_by_branch on merged_request (head_branch);
create index merged_request_by_commit on merged_request (repository, merge_commit);
create index merged_request_by_finished on merged_request (repository, first_finished_at);
create index merged_request_by_succeeded on merged_request (repository, first_succeeded_at);
create index merged_request_of_finished on merged_request (first_finished);
create index merged_request_of_succeeded on merged_request (first_succeeded);

-- Incidents with a known creation, and the deployment that each is blamed on.
create table known_incident (
    thing varchar primary key,
    source varchar not null,
    service varchar not null,
    created_at timestamp(6) with time zone not null,
    blamed varchar
);
create index known_incident_by_creation on known_incident (created_at);
create index known_incident_by_blamed on known_incident (blamed);

-- The default branch's commits in order, as far as pushes join.
create table chain (
    source varchar not null,
    repository varchar not null,
    sha varchar not null,
    segment varchar not null,
    position bigint not null,
    previous_sha varchar,
    next_sha varchar,
    primary key (source, repository, sha)
);
create index chain_by_segment on chain (source, repository, segment, position);

-- Default branch pushes that the chain doesn't know yet.
create table unchained_push (
    digest varchar(32) primary key
);

-- Which work items ever named a sprint.
create table sprint_item (
    sprint varchar not null,
    item varchar not null,
    primary key (sprint, item)
);

-- What each thing adds to which KPI of which team, and when.
create table contribution (
    thing varchar not null,
    kpi varchar not null,
    part varchar not null,
    team varchar not null,
    moment timestamp(6) with time zone not null,
    amount double precision not null,
    weight double precision not null,
    actor varchar,
    primary key (thing, kpi, part)
);
create index contribution_by_period on contribution (team, kpi, moment);

create table stale_reading (
    team varchar not null,
    kpi varchar not null,
    period varchar(5) not null,
    starts_on date not null,
    begins_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    primary key (team, kpi, period, starts_on)
);

create table reading (
    team varchar not null,
    kpi varchar not null,
    period varchar(5) not null,
    starts_on date not null,
    amount double precision,
    n bigint not null,
    parts varchar not null,
    definition int not null,
    primary key (team, kpi, period, starts_on)
);

-- What the readings were last measured by: a change measures again what depends on it.
create table measured_by (
    kind varchar(20) not null,
    name varchar not null,
    fingerprint varchar not null,
    primary key (kind, name)
);

-- One row, locked while somebody measures.
create table measuring (
    id int primary key
);
insert into measuring values (1);
