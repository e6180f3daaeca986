-- What a person chose for a tenant, and who chose what before.
CREATE TABLE mapping_settings (
    tenant     text        PRIMARY KEY,
    settings   jsonb       NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE mapping_settings_change (
    position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant     text        NOT NULL,
    settings   jsonb       NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX mapping_settings_change_tenant ON mapping_settings_change (tenant, position);

-- Which billing id stands for which record in Intacct.
CREATE TABLE crosswalk (
    tenant      text        NOT NULL,
    kind        text        NOT NULL,
    document_id text        NOT NULL,
    intacct_id  text        NOT NULL,
    record_no   text        NOT NULL,
    deleted     boolean     NOT NULL DEFAULT false,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant, kind, document_id),
    UNIQUE (tenant, kind, intacct_id)
);

-- Billing documents that cannot be translated yet: for want of their customer in Intacct, or of a person's choice.
CREATE TABLE waiting_document (
    tenant      text        NOT NULL,
    document_id text        NOT NULL,
    customer_id text        NOT NULL,
    waits_for   text        NOT NULL,
    reason      text        NOT NULL,
    event_id    text        NOT NULL,
    traceparent text        NOT NULL,
    document    jsonb       NOT NULL,
    since       timestamptz NOT NULL,
    PRIMARY KEY (tenant, document_id)
);
CREATE INDEX waiting_document_customer ON waiting_document (tenant, customer_id);

-- The last revision of a command that came to nothing: the next wish for the same document is one higher.
CREATE TABLE refused_command (
    tenant     text        NOT NULL,
    command_id text        NOT NULL,
    revision   integer     NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, command_id)
);
