-- Runs that were asked for. A worker leases a run; the lease of a killed worker ends and another goes on at the position.
CREATE TABLE sync_run (
    tenant      text        NOT NULL,
    run_id      text        NOT NULL,
    objects     text[]      NOT NULL,
    everything  boolean     NOT NULL,
    trace_id    text        NOT NULL,
    span_id     text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    queued_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    lease_token uuid,
    lease_until timestamptz,
    attempts    integer     NOT NULL DEFAULT 0,
    progress    jsonb       NOT NULL,
    problem     jsonb,
    ended_at    timestamptz,
    PRIMARY KEY (tenant, run_id)
);
CREATE INDEX sync_run_live ON sync_run (due_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX sync_run_ended ON sync_run (ended_at) WHERE ended_at IS NOT NULL;

-- How far each object of a set of books was read: the latest WHENMODIFIED (or ACCESSTIME) that was seen.
CREATE TABLE sync_cursor (
    tenant  text        NOT NULL,
    book    text        NOT NULL,
    subject text        NOT NULL,
    reached timestamptz NOT NULL,
    PRIMARY KEY (tenant, book, subject)
);

-- What was published last of each record: only a different content is published again, under the next revision.
CREATE TABLE read_record (
    tenant       text    NOT NULL,
    book         text    NOT NULL,
    subject      text    NOT NULL,
    record_no    text    NOT NULL,
    content_hash text    NOT NULL,
    revision     integer NOT NULL,
    content      jsonb   NOT NULL,
    deleted      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant, book, subject, record_no)
);

-- Records that Intacct returned and that could not be translated: nothing is skipped silently.
CREATE TABLE unread_record (
    tenant    text        NOT NULL,
    book      text        NOT NULL,
    subject   text        NOT NULL,
    record_no text        NOT NULL,
    reason    text        NOT NULL,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, book, subject, record_no)
);
