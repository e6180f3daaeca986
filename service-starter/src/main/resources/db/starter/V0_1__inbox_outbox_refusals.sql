-- Events that a handler has dealt with: a second delivery is recognised by its id.
CREATE TABLE inbox (
    handler  text        NOT NULL,
    event_id text        NOT NULL,
    tenant   text        NOT NULL,
    seen_at  timestamptz NOT NULL,
    PRIMARY KEY (handler, tenant, event_id)
);
CREATE INDEX inbox_seen_at ON inbox (seen_at);

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
    tenant      text,
    event_id    text,
    event_type  text,
    subject     text,
    code        text        NOT NULL,
    reason      text        NOT NULL,
    body_bytes  integer     NOT NULL,
    refused_at  timestamptz NOT NULL,
    PRIMARY KEY (topic, partition, "offset")
);
CREATE INDEX refused_record_tenant ON refused_record (tenant, topic);
