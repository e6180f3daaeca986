-- A row that neither side knows stands only for "a payment waits for it": it is what two transactions lock.
CREATE TABLE customer (
    tenant_id        text        NOT NULL,
    customer_id      text        NOT NULL,
    name             text,
    in_billing       boolean     NOT NULL DEFAULT false,
    in_erp           boolean     NOT NULL DEFAULT false,
    problem_code     text,
    problem_cause    text,
    problem_remedy   text,
    PRIMARY KEY (tenant_id, customer_id)
);

CREATE TABLE invoice (
    tenant_id        text        NOT NULL,
    invoice_id       text        NOT NULL,
    customer_id      text,
    currency         text,
    -- From billing, null for an invoice that was imported from Intacct.
    billing_total    numeric,
    -- As Intacct stood when it was last read, null while it never was.
    erp_total        numeric,
    erp_due          numeric,
    erp_standing     text        CHECK (erp_standing IN ('OPEN', 'PAID', 'DRAFT', 'REVERSED', 'DELETED')),
    erp_modified_at  timestamptz,
    record_no        text,
    -- What was due when it was first read in Intacct and was not a draft: where the balance of an imported invoice starts.
    first_due        numeric,
    -- An outcome said that it was posted, so it is billing's; it may not have been read in Intacct yet.
    posted           boolean     NOT NULL DEFAULT false,
    problem_code     text,
    problem_cause    text,
    problem_remedy   text,
    PRIMARY KEY (tenant_id, invoice_id)
);
CREATE INDEX invoice_customer ON invoice (tenant_id, customer_id);

CREATE TABLE payment (
    tenant_id        text        NOT NULL,
    transaction_id   text        NOT NULL,
    -- The order in which payments are listed.
    position         bigint      GENERATED ALWAYS AS IDENTITY,
    customer_id      text        NOT NULL,
    currency         text        NOT NULL,
    amount           numeric     NOT NULL,
    transaction_type text        NOT NULL,
    state            text        NOT NULL
                     CHECK (state IN ('WAITING', 'REQUESTED', 'POSTED', 'REJECTED', 'PARKED', 'DISMISSED')),
    revision         integer     NOT NULL CHECK (revision >= 1),
    problem_code     text,
    problem_cause    text,
    problem_remedy   text,
    waiting_until    timestamptz,
    record_no        text,
    -- When the ledger's side decided what was last taken over, by its own clock.
    decided_at       timestamptz,
    received_at      timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    -- The event as it came, so that it can be posted again, compared and dead-lettered.
    event_id         text        NOT NULL,
    event_source     text        NOT NULL,
    event_subject    text        NOT NULL,
    event_time       timestamptz NOT NULL,
    event_trace      text        NOT NULL,
    event_body       json        NOT NULL,
    PRIMARY KEY (tenant_id, transaction_id)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE UNIQUE INDEX payment_position ON payment (tenant_id, position);
CREATE INDEX payment_state ON payment (tenant_id, state, position);
CREATE INDEX payment_code ON payment (tenant_id, problem_code, position) WHERE problem_code IS NOT NULL;
CREATE INDEX payment_deadline ON payment (waiting_until) WHERE waiting_until IS NOT NULL;

CREATE TABLE allocation (
    tenant_id      text    NOT NULL,
    transaction_id text    NOT NULL,
    invoice_id     text    NOT NULL,
    amount         numeric NOT NULL,
    PRIMARY KEY (tenant_id, transaction_id, invoice_id)
);

-- What the waiting payments depend on, whether it is there yet or not; the rows go when the payment moves on.
CREATE TABLE awaited (
    tenant_id      text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('CUSTOMER', 'INVOICE')),
    document_id    text NOT NULL,
    transaction_id text NOT NULL,
    PRIMARY KEY (tenant_id, kind, document_id, transaction_id)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX awaited_transaction ON awaited (tenant_id, transaction_id);

CREATE TABLE payment_history (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id      text        NOT NULL,
    transaction_id text        NOT NULL,
    state          text        NOT NULL,
    revision       integer     NOT NULL,
    code           text,
    reason         text,
    at             timestamptz NOT NULL
);
CREATE INDEX payment_history_transaction ON payment_history (tenant_id, transaction_id, position);

-- What people did, and why.
CREATE TABLE audit_entry (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id      text        NOT NULL,
    transaction_id text        NOT NULL,
    action         text        NOT NULL CHECK (action IN ('RETRY', 'DISMISS')),
    who            text        NOT NULL,
    reason         text,
    revision       integer     NOT NULL,
    at             timestamptz NOT NULL
);
CREATE INDEX audit_entry_transaction ON audit_entry (tenant_id, transaction_id, position);
