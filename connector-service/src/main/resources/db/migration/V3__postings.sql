-- One row for each command: the intent, what became of it, and why.
CREATE TABLE posting (
    command_id   text PRIMARY KEY,
    position     bigint GENERATED ALWAYS AS IDENTITY,
    tenant       text        NOT NULL,
    company      text,                                -- null: the tenant was not connected when it came
    entity       text,
    document_key text        NOT NULL,
    natural_key  text        NOT NULL,
    event_type   text        NOT NULL,
    event_id     text        NOT NULL,
    traceparent  text        NOT NULL,
    revision     integer     NOT NULL,
    body         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN
                 ('READY', 'IN_FLIGHT', 'UNCERTAIN', 'POSTED', 'REJECTED', 'PARKED', 'DISMISSED')),
    urgency      smallint    NOT NULL DEFAULT 1,      -- 0: a person waits for it
    due_at       timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    solo         boolean     NOT NULL DEFAULT false,  -- sent alone, because a batch with it was refused as a whole
    turn         text,                                -- the lease under which it was last sent or looked up
    request_id   text,                                -- control id of the request in which it was last sent
    sent_at      timestamptz,
    doubt        text,                                -- why nobody knows whether the record exists; null: no doubt
    look_ups     integer     NOT NULL DEFAULT 0,
    record_no    text,
    code         text,
    cause        text,
    remedy       text,
    raw          text,
    decisions    integer     NOT NULL DEFAULT 0,
    accepted_at  timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);
CREATE INDEX posting_waiting ON posting (company, urgency, due_at, position) WHERE state = 'READY';
CREATE INDEX posting_next_due ON posting (company, due_at) WHERE state = 'READY';
CREATE INDEX posting_uncertain ON posting (company, due_at) WHERE state = 'UNCERTAIN';
CREATE INDEX posting_in_flight ON posting (turn) WHERE state = 'IN_FLIGHT';
CREATE INDEX posting_live_document ON posting (tenant, document_key, position)
    WHERE state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN');
CREATE INDEX posting_parked ON posting (tenant, code) WHERE state IN ('PARKED', 'REJECTED');
CREATE INDEX posting_of_tenant ON posting (tenant, position);

-- What people did to postings and lanes.
CREATE TABLE posting_audit (
    position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant     text        NOT NULL,
    command_id text        NOT NULL,
    who        text        NOT NULL,
    action     text        NOT NULL,
    reason     text,
    done_at    timestamptz NOT NULL
);
