-- Who is synchronised, when, and what became of it.
-- From here on migrations only expand (CONTRIBUTING.md).

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
    -- Why it failed or was lost, or what is to be known about one that completed.
    code         text,
    cause        text,
    remedy       text
);
-- Two clicks or two replicas give one run.
CREATE UNIQUE INDEX run_one_at_a_time ON run (tenant) WHERE state IN ('QUEUED', 'RUNNING');
-- Recent Syncs; runs that nothing is heard of; runs that are forgotten.
CREATE INDEX run_recent ON run (tenant, position DESC);
CREATE INDEX run_silent ON run (heard_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX run_old ON run (requested_at);

-- The one table of db-scheduler 16, as its documentation gives it for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
