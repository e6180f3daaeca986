-- Who can be synchronised. The row of a tenant is also its lock: whoever starts or ends a run, connects or switches, takes it first.
CREATE TABLE tenant (
    tenant             text        PRIMARY KEY,
    status             text        NOT NULL CHECK (status IN ('CONNECTED', 'DISCONNECTED')),
    company_id         text        NOT NULL,
    entity_id          text,
    changed_at         timestamptz NOT NULL,
    auto_sync          boolean     NOT NULL,
    -- Since when the company has to be read from the beginning; null once that was done.
    full_run_due_since timestamptz
);

CREATE TABLE run (
    run_id       text        PRIMARY KEY,
    position     bigint      GENERATED ALWAYS AS IDENTITY, -- two runs can be requested at one instant
    tenant       text        NOT NULL REFERENCES tenant,
    trigger      text        NOT NULL CHECK (trigger IN ('FIRST', 'NOW', 'HOURLY')),
    objects      text[]      NOT NULL,
    everything   boolean     NOT NULL,
    requested_at timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'LOST')),
    started_at   timestamptz,
    ended_at     timestamptz,
    heard_at     timestamptz NOT NULL,
    reported_at  timestamptz,
    counts       jsonb       NOT NULL,
    api_calls    integer     NOT NULL,
    problem      jsonb
);

-- Two clicks or two replicas give one run.
CREATE UNIQUE INDEX run_one_at_a_time ON run (tenant) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX run_recent ON run (tenant, position DESC);
CREATE INDEX run_silent ON run (heard_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX run_old ON run (requested_at);
