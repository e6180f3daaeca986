-- Which Intacct company each tenant works in. The passwords are sealed (AES-256-GCM: nonce, ciphertext, tag) with the key key_id.
CREATE TABLE connection (
    tenant          text        PRIMARY KEY,
    company_id      text        NOT NULL,
    entity_id       text,
    user_id         text        NOT NULL,
    user_password   bytea       NOT NULL,
    sender_id       text        NOT NULL,
    sender_password bytea       NOT NULL,
    key_id          text        NOT NULL,
    permits         integer     NOT NULL CHECK (permits > 0),
    version         bigint      NOT NULL,
    changed_at      timestamptz NOT NULL
);

-- Versions outlive the row, so that a connection that is deleted and made again is never taken for the old one.
CREATE SEQUENCE connection_version;

-- API transactions, because Intacct bills them beyond a monthly tier. month is YYYY-MM, UTC.
CREATE TABLE api_usage (
    tenant       text   NOT NULL,
    company_id   text   NOT NULL,
    month        text   NOT NULL,
    cause        text   NOT NULL,
    transactions bigint NOT NULL,
    PRIMARY KEY (tenant, company_id, month, cause)
);
