-- What every service needs beside its own tables. From here on migrations only expand (CONTRIBUTING.md).

-- Events that a handler has dealt with: a second delivery is recognised by its id.
CREATE TABLE inbox (
    handler  text        NOT NULL,
    event_id text        NOT NULL,
    tenant   text        NOT NULL,
    seen_at  timestamptz NOT NULL,
    PRIMARY KEY (handler, tenant, event_id)
);
-- Rows go when they are old.
CREATE INDEX inbox_seen_at ON inbox (seen_at);

-- Those that are recognised for ever, where nothing else would recognise them (docs/retention.md).
CREATE TABLE inbox_for_ever (
    handler  text NOT NULL,
    event_id text NOT NULL,
    tenant   text NOT NULL,
    PRIMARY KEY (handler, tenant, event_id)
);

-- Events written in the transaction that caused them, deleted once Kafka has acknowledged them.
CREATE TABLE outbox (
    position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic      text        NOT NULL,
    record_key text        NOT NULL,
    headers    jsonb       NOT NULL,
    body       bytea       NOT NULL,
    added_at   timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- Records that no one could understand; each is also in the dead-letter topic, whole.
CREATE TABLE refused_record (
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    "offset"    bigint      NOT NULL,
    -- Of its content: places are used again by a new Kafka, and what stood there before is another record.
    fingerprint text        NOT NULL DEFAULT '',
    -- Null where none could be read.
    tenant      text,
    event_id    text,
    event_type  text,
    subject     text,
    code        text        NOT NULL,
    reason      text        NOT NULL,
    body_bytes  integer     NOT NULL,
    refused_at  timestamptz NOT NULL,
    PRIMARY KEY (topic, partition, "offset", fingerprint)
);
CREATE INDEX refused_record_tenant ON refused_record (tenant, topic);
-- The lists, the newest first: of a tenant and of all.
CREATE INDEX refused_record_of_tenant ON refused_record (tenant, refused_at);
CREATE INDEX refused_record_refused_at ON refused_record (refused_at);

-- Records that failed for a reason that nobody foresaw, while they are tried again. As with refused ones, another record at the place of a
-- former Kafka is known by what is in it.
CREATE TABLE stumble (
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    "offset"    bigint      NOT NULL,
    fingerprint text        NOT NULL DEFAULT '',
    attempts    integer     NOT NULL,
    failure     text        NOT NULL,
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (topic, partition, "offset", fingerprint)
);
-- For the retention.
CREATE INDEX stumble_last_at ON stumble (last_at);

-- What the listener of a topic has passed over and the reader of floods has still to handle: a tenant's records in one partition between
-- two offsets. Nearly always empty.
CREATE TABLE set_aside (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    tenant      text    NOT NULL,
    next_offset bigint  NOT NULL,
    last_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition, tenant)
);

-- What people did, and why. Lines are only ever added.
CREATE TABLE audit_trail (
    position bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant   text        NOT NULL,
    about    text        NOT NULL,
    id       text        NOT NULL,
    action   text        NOT NULL,
    who      text        NOT NULL,
    reason   text,
    revision integer,
    at       timestamptz NOT NULL
);
-- Of a tenant, and of one thing of it.
CREATE INDEX audit_trail_tenant ON audit_trail (tenant, position);
CREATE INDEX audit_trail_thing ON audit_trail (tenant, about, id, position);
-- For the retention, where one is set.
CREATE INDEX audit_trail_at ON audit_trail (at);

-- How old this database is. Kafka and every process know it too: one that is younger than it was is an earlier copy that was put back.
CREATE TABLE database_age (
    epoch   text        NOT NULL,          -- its life; a restore begins a new one
    beat    bigint      NOT NULL,          -- counts on through all lives
    born    bigint      NOT NULL,          -- the beat with which this life began; what counts changes of records counts on from here
    beat_at timestamptz NOT NULL,
    -- The server on which it stood when it was last believed: its system identifier and its timeline. A standby that is promoted and a copy
    -- that is recovered begin a new timeline, and may have forgotten the last seconds before it. Null: not known yet, or not to be read here.
    server  text
) WITH (fillfactor = 50);
-- One row, and never another.
CREATE UNIQUE INDEX database_age_one ON database_age ((true));
INSERT INTO database_age (epoch, beat, born, beat_at) VALUES (gen_random_uuid()::text, 0, 0, 'epoch');

-- The server on which the database stands. Null where the server does not say its timeline, as some hosted ones, and on a standby; without
-- an identifier where only that is not said.
CREATE FUNCTION database_server() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    system text := '';
BEGIN
    BEGIN
        system := (SELECT system_identifier FROM pg_control_system());
    EXCEPTION WHEN OTHERS THEN
        NULL;
    END;
    RETURN system || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8);
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;
