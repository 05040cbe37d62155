-- How often a case was changed, so that of two moves at the same time one is told that it came second.
alter table kpi_case add column version integer default 0 not null;
