-- The tenants that were ever announced as connected, so that a Kafka that loses its topics does not make strangers of them.
CREATE TABLE known_tenant (
    tenant   text        PRIMARY KEY,
    heard_at timestamptz NOT NULL
);
