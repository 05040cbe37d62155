-- What a notice says never changes, and its state changes often: apart from each other, a change of state doesn't write the text again.
create table notice_content (
  notice_key varchar primary key references notice (notice_key),
  body_text varchar not null,
  body_html varchar,
  headers varchar not null
);
insert into notice_content (notice_key, body_text, body_html, headers) select notice_key, body_text, body_html, headers from notice;
alter table notice drop column body_text;
alter table notice drop column body_html;
alter table notice drop column headers;
