-- What a person chose, which ids belong together, and what of billing is on its way.
-- From here on migrations only expand (CONTRIBUTING.md).

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

-- What each tenant's company said of itself last.
CREATE TABLE company_description (
    tenant    text        PRIMARY KEY,
    described json        NOT NULL,
    read_at   timestamptz NOT NULL
);

-- Which billing id stands for which record in Intacct.
CREATE TABLE crosswalk (
    tenant          text        NOT NULL,
    kind            text        NOT NULL,
    document_id     text        NOT NULL,
    intacct_id      text        NOT NULL,
    record_no       text        NOT NULL,
    -- Of a record that a command of ours made: where it can be taken back, and from which day on. An entity of null is the top level.
    entity_id       text,
    accounting_date date,
    deleted         boolean     NOT NULL DEFAULT false,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (tenant, kind, document_id),
    UNIQUE (tenant, kind, intacct_id)
);

-- Customers as they were last read in Intacct.
CREATE TABLE customer_record (
    tenant      text   NOT NULL,
    customer_id text   NOT NULL,
    record_no   text   NOT NULL,
    name        text   NOT NULL,
    email       text,
    currency    text,
    term_name   text,
    -- Counts what was told of the record; 0 where it was not counted yet.
    revision    bigint NOT NULL,
    PRIMARY KEY (tenant, customer_id)
);

-- Invoices as they were last read in Intacct, by record number: two of them may have one number.
CREATE TABLE invoice_record (
    tenant       text   NOT NULL,
    record_no    text   NOT NULL,
    invoice_no   text   NOT NULL,
    customer_id  text   NOT NULL,
    total        text   NOT NULL,
    currency     text   NOT NULL,
    invoice_date date   NOT NULL,
    due_date     date,
    standing     text   NOT NULL CHECK (standing IN ('OPEN', 'PAID', 'DRAFT', 'REVERSED', 'DELETED')),
    -- Counts what was told of the record; 0 where it was not counted yet.
    revision     bigint NOT NULL,
    PRIMARY KEY (tenant, record_no)
);
CREATE INDEX invoice_record_number ON invoice_record (tenant, invoice_no);

-- Records of Intacct that cannot be told to billing.
CREATE TABLE unread_record (
    tenant    text        NOT NULL,
    kind      text        NOT NULL,
    record_no text        NOT NULL,
    number    text        NOT NULL,
    reason    text        NOT NULL,
    since     timestamptz NOT NULL,
    PRIMARY KEY (tenant, kind, record_no)
);

-- The event of billing that counts for each document, with its content, and what was answered to it last. Which kinds are issued is
-- said in one place, the code.
CREATE TABLE issued_document (
    tenant      text NOT NULL,
    kind        text NOT NULL,
    document_id text NOT NULL,
    customer_id text NOT NULL,
    event_id    text NOT NULL,
    traceparent text NOT NULL,
    -- Null where Intacct was written with the content of an event that counts no more.
    content     text,
    -- Null while nothing was answered.
    state       text CHECK (state IN ('POSTED', 'REJECTED', 'PARKED', 'DISMISSED')),
    record_no   text,
    code        text,
    cause       text,
    remedy      text,
    PRIMARY KEY (tenant, kind, document_id)
);

-- Further events about the same document. SAME has the content that counts and is answered with the document; LATER has other content and
-- waits until it is known whether the first one was written; CLOSED was answered and never counts again.
CREATE TABLE further_event (
    tenant      text NOT NULL,
    kind        text NOT NULL,
    document_id text NOT NULL,
    event_id    text NOT NULL,
    customer_id text NOT NULL,
    traceparent text NOT NULL,
    relation    text NOT NULL CHECK (relation IN ('SAME', 'LATER', 'CLOSED')),
    -- Of a LATER one.
    content     text,
    PRIMARY KEY (tenant, kind, document_id, event_id)
);

-- Documents of billing are kept from when they came until they stand in Intacct or are dismissed. What each waits for: its outcome in
-- Intacct as a rule, else its customer, settings or a person. Rows come and go quickly.
CREATE TABLE waiting_document (
    tenant        text        NOT NULL,
    kind          text        NOT NULL,
    document_id   text        NOT NULL,
    customer_id   text        NOT NULL,
    waits_for     text        NOT NULL CHECK (waits_for IN ('OUTCOME', 'CUSTOMER', 'SETTINGS', 'PERSON')),
    -- Of the problem for which it was refused; what it waits for in a sentence.
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
    PRIMARY KEY (tenant, kind, document_id)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
-- Who goes on when a customer came, when settings changed, when a person retries; and the list of people.
CREATE INDEX waiting_document_customer ON waiting_document (tenant, customer_id) WHERE waits_for = 'CUSTOMER';
CREATE INDEX waiting_document_settings ON waiting_document (tenant, kind, document_id) WHERE waits_for = 'SETTINGS';
CREATE INDEX waiting_document_person ON waiting_document (tenant, kind, code, document_id) WHERE waits_for = 'PERSON';
CREATE INDEX waiting_document_since ON waiting_document (tenant, since, kind, document_id) WHERE waits_for <> 'OUTCOME';

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
