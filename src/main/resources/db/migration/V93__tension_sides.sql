-- Which of two KPIs that pull against each other counts for more, and how each of them went; empty in older rows.
alter table tension add column wins varchar(200);
alter table tension add column gain text;
alter table tension add column loss text;
