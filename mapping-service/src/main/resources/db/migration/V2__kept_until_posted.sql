-- Invoices of billing are kept from when they came until they stand in Intacct or are dismissed. What each waits for: its outcome in
-- Intacct as a rule, else its customer, settings or a person. Rows come and go quickly.
ALTER TABLE waiting_document
    ADD CHECK (waits_for IN ('OUTCOME', 'CUSTOMER', 'SETTINGS', 'PERSON')),
    -- Of the problem for which it was refused.
    ADD COLUMN code text,
    -- While it waits for its customer or for settings: the revision that its command will have. Refusals of earlier ones are old news.
    ADD COLUMN next_revision integer NOT NULL DEFAULT 1,
    -- Another with each write, never used again: who has read the row sees whether it is still as he read it.
    ADD COLUMN version bigserial NOT NULL,
    ALTER COLUMN document TYPE json,
    SET (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
DROP INDEX waiting_document_customer;
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

-- A person decided that it is not to be posted; the connector takes no later revision.
ALTER TABLE refused_command ADD COLUMN dismissed boolean NOT NULL DEFAULT false;
