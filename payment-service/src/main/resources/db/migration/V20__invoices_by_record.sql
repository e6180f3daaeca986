-- What stands in Intacct is told apart by its record number: two records may bear one invoice number, and both are shown. What
-- billing says of an invoice is a row for each customer that it ever named, so that an invoice that is sent again for another
-- customer does not move. The row of the invoice itself is what everybody locks who decides about it.

CREATE TABLE invoice_record (
    tenant_id    text        NOT NULL,
    record_no    text        NOT NULL,
    -- The order in which the records were heard of.
    position     bigint      GENERATED ALWAYS AS IDENTITY,
    -- The number that it bears now, and the one that it bore when it was first heard of.
    invoice_id   text        NOT NULL,
    first_invoice_id text    NOT NULL,
    -- Null while only an outcome told of it that named no customer.
    customer_id  text,
    -- As it was last read; null while it was posted and never read.
    currency     text,
    total        numeric,
    due          numeric,
    standing     text        CHECK (standing IN ('OPEN', 'PAID', 'DRAFT', 'REVERSED', 'DELETED')),
    revision     bigint,
    read_at      timestamptz,
    -- As it stood when it was first read and was not a draft.
    first_total  numeric,
    first_due    numeric,
    -- An outcome said that billing's invoice was posted as this record.
    posted       boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, record_no)
);
CREATE INDEX invoice_record_number ON invoice_record (tenant_id, invoice_id);
CREATE INDEX invoice_record_renumbered ON invoice_record (tenant_id, first_invoice_id) WHERE first_invoice_id <> invoice_id;

CREATE SEQUENCE invoice_told;

CREATE TABLE invoice_issued (
    tenant_id    text        NOT NULL,
    invoice_id   text        NOT NULL,
    customer_id  text        NOT NULL,
    currency     text        NOT NULL,
    -- Of the last content that named this customer.
    total        numeric     NOT NULL,
    -- It was told again with another total or currency.
    changed      boolean     NOT NULL DEFAULT false,
    -- The order in which contents were told.
    told         bigint      NOT NULL DEFAULT nextval('invoice_told'),
    PRIMARY KEY (tenant_id, invoice_id, customer_id)
);

INSERT INTO invoice_record (tenant_id, record_no, invoice_id, first_invoice_id, customer_id, currency, total, due, standing,
                            read_at, first_total, first_due, posted)
SELECT tenant_id, record_no, invoice_id, invoice_id, customer_id, currency, erp_total, erp_due, erp_standing,
       CASE WHEN erp_standing IS NOT NULL THEN now() END, CASE WHEN first_due IS NOT NULL THEN erp_total END, first_due, posted
  FROM invoice WHERE record_no IS NOT NULL
ON CONFLICT DO NOTHING;
INSERT INTO invoice_issued (tenant_id, invoice_id, customer_id, currency, total)
SELECT tenant_id, invoice_id, customer_id, currency, billing_total
  FROM invoice WHERE billing_total IS NOT NULL AND customer_id IS NOT NULL;

ALTER TABLE invoice
    DROP COLUMN customer_id, DROP COLUMN currency, DROP COLUMN billing_total, DROP COLUMN erp_total, DROP COLUMN erp_due,
    DROP COLUMN erp_standing, DROP COLUMN erp_modified_at, DROP COLUMN record_no, DROP COLUMN first_due, DROP COLUMN posted,
    -- What the last outcome said that was none of success, and of which event.
    ADD COLUMN problem_state text CHECK (problem_state IN ('REJECTED', 'PARKED', 'DISMISSED')),
    ADD COLUMN problem_event text;
UPDATE invoice SET problem_state = 'REJECTED' WHERE problem_code IS NOT NULL;

-- A customer's revision counts what was told of this record of it.
ALTER TABLE customer ADD COLUMN erp_record_no text, ADD COLUMN erp_revision bigint;
