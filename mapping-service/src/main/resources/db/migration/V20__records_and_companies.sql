-- Invoices as they were last read in Intacct, by record number: two of them may have one number.
CREATE TABLE invoice_record (
    tenant       text    NOT NULL,
    record_no    text    NOT NULL,
    invoice_no   text    NOT NULL,
    customer_id  text    NOT NULL,
    total        text    NOT NULL,
    currency     text    NOT NULL,
    invoice_date date    NOT NULL,
    due_date     date,
    standing     text    NOT NULL CHECK (standing IN ('OPEN', 'PAID', 'DRAFT', 'REVERSED', 'DELETED')),
    -- Counts what was told of the record; 0 where it was not counted yet.
    revision     bigint  NOT NULL,
    PRIMARY KEY (tenant, record_no)
);
CREATE INDEX invoice_record_number ON invoice_record (tenant, invoice_no);

-- Customers as they were last read in Intacct.
CREATE TABLE customer_record (
    tenant      text    NOT NULL,
    customer_id text    NOT NULL,
    record_no   text    NOT NULL,
    name        text    NOT NULL,
    email       text,
    currency    text,
    term_name   text,
    revision    bigint  NOT NULL,
    PRIMARY KEY (tenant, customer_id)
);

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

-- What each tenant's company said of itself last.
CREATE TABLE company_description (
    tenant    text        PRIMARY KEY,
    described json        NOT NULL,
    read_at   timestamptz NOT NULL
);
