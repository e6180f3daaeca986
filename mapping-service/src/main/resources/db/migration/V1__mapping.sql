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

-- Invoices of billing from when they came until they stand in Intacct or are dismissed, and what each waits for: its outcome in Intacct
-- as a rule, else its customer, settings or a person. Rows come and go quickly.
CREATE TABLE waiting_document (
    tenant        text        NOT NULL,
    document_id   text        NOT NULL,
    customer_id   text        NOT NULL,
    waits_for     text        NOT NULL CHECK (waits_for IN ('OUTCOME', 'CUSTOMER', 'SETTINGS', 'PERSON')),
    -- Of the problem for which it was refused.
    code          text,
    reason        text        NOT NULL,
    -- While it waits for its customer or for settings: the revision that its command will have. Refusals of earlier ones are old news.
    next_revision integer     NOT NULL DEFAULT 1,
    -- Another with each write, never used again: who has read the row sees whether it is still as he read it.
    version       bigserial   NOT NULL,
    event_id      text        NOT NULL,
    traceparent   text        NOT NULL,
    document      json        NOT NULL,
    since         timestamptz NOT NULL,
    PRIMARY KEY (tenant, document_id)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX waiting_document_customer ON waiting_document (tenant, customer_id) WHERE waits_for = 'CUSTOMER';
CREATE INDEX waiting_document_settings ON waiting_document (tenant, document_id) WHERE waits_for = 'SETTINGS';
CREATE INDEX waiting_document_person ON waiting_document (tenant, code, document_id) WHERE waits_for = 'PERSON';
CREATE INDEX waiting_document_since ON waiting_document (tenant, since, document_id) WHERE waits_for <> 'OUTCOME';

-- What people did to invoices.
CREATE TABLE audit_entry (
    position    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant      text        NOT NULL,
    document_id text        NOT NULL,
    action      text        NOT NULL CHECK (action IN ('RETRY')),
    who         text        NOT NULL,
    reason      text,
    at          timestamptz NOT NULL
);
CREATE INDEX audit_entry_document ON audit_entry (tenant, document_id, position);

-- The last revision of a command that came to nothing: the next wish for the same document is one higher.
CREATE TABLE refused_command (
    tenant     text        NOT NULL,
    command_id text        NOT NULL,
    revision   integer     NOT NULL,
    -- A person decided that it is not to be posted; the connector takes no later revision.
    dismissed  boolean     NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, command_id)
);
