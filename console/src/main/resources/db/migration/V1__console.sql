-- Who may come in, what they did here, and who is signed in. The console keeps nothing else: everything it shows is a service's.

CREATE TABLE person (
    username   text        PRIMARY KEY CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 64),
    name       text        NOT NULL,
    email      text,
    role       text        NOT NULL CHECK (role IN ('VIEWER', 'ACCOUNTANT', 'ADMIN', 'OPERATOR')),
    password   text,                                  -- encoded, with the name of its algorithm; null: signs in elsewhere
    must_change boolean    NOT NULL DEFAULT false,    -- the password is somebody else's idea
    disabled   boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);

-- An operator sees all tenants and has none here.
CREATE TABLE person_tenant (
    username text NOT NULL REFERENCES person ON DELETE CASCADE,
    tenant   text NOT NULL,
    PRIMARY KEY (username, tenant)
);
CREATE INDEX person_tenant_by_tenant ON person_tenant (tenant);

-- What people did in the console itself; what they did to payments, settings and syncs is in the audit trails of the services.
CREATE TABLE act (
    number  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    tenant  text,                                     -- null: it concerns no single one
    who     text        NOT NULL,
    action  text        NOT NULL,
    about   text        NOT NULL,
    detail  text
);
CREATE INDEX act_by_tenant ON act (tenant, number DESC);
CREATE INDEX act_by_time ON act (at);
CREATE INDEX act_by_words ON act USING gin (to_tsvector('simple', who || ' ' || about || ' ' || coalesce(detail, '')));

-- Sign-ins that failed in the last minutes, for all replicas to count.
CREATE TABLE failed_sign_in (
    at       timestamptz NOT NULL,
    username text        NOT NULL,
    address  text        NOT NULL
);
CREATE INDEX failed_sign_in_by_username ON failed_sign_in (username, at);
CREATE INDEX failed_sign_in_by_address ON failed_sign_in (address, at);

-- The tables of Spring Session, as it has them for PostgreSQL.
CREATE TABLE spring_session (
    primary_id            char(36) NOT NULL,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id) REFERENCES spring_session (primary_id) ON DELETE CASCADE
);
