-- Where each feed of a source that is polled is.
create table poll_cursor (
    source varchar(40) not null,
    feed varchar(200) not null,
    state varchar not null, -- JSON: words and texts
    filled boolean not null,
    share double precision not null,
    due_at timestamp(6) with time zone not null,
    succeeded_at timestamp(6) with time zone,
    done_at timestamp(6) with time zone,
    failures int not null,
    complaint varchar not null,
    primary key (source, feed)
);

-- Whether a source as a whole is left alone, and which process asks it.
create table poll_source (
    source varchar(40) primary key,
    paused_until timestamp(6) with time zone not null,
    failures int not null,
    complaint varchar not null,
    holder varchar(100) not null,
    held_until timestamp(6) with time zone not null,
    -- Since when its history is known; what is older came with things that went on after that
    reads_from timestamp(6) with time zone not null
);

-- Whether a push moved its branch by one commit. Such an edge is that commit's own link to its parent, and goes before longer ones
-- that contradict it.
alter table push add column one_commit boolean default false not null;
