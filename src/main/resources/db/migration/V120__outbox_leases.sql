-- Who has leased a notice: only that worker may say what became of it. A lease that ran out and was taken over is no longer its first holder's.
alter table notice add column lease_holder varchar;

-- Each channel's worker reads its own queue in order; answers and bounces name the message that they are about.
drop index notice_due;
create index notice_queue on notice (state, channel, written_at, notice_key);
create index notice_message on notice (message_id);
