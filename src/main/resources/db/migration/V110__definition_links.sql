-- What some definitions look at: the success before a deployment, and the last one before an incident.
alter table finished_deployment add column previous_thing varchar;
alter table finished_deployment add column previous_at timestamp(6) with time zone;
alter table known_incident add column last_thing varchar;
alter table known_incident add column last_at timestamp(6) with time zone;
create index known_incident_by_last on known_incident (last_thing);
create index known_incident_of_service on known_incident (service, created_at);

-- A reading may be made of more than its period.
alter table stale_reading add column looks_from timestamp(6) with time zone;
update stale_reading set looks_from = begins_at;
alter table stale_reading alter column looks_from set not null;
