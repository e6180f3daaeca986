-- What waits is a document of a kind.
ALTER TABLE waiting_document
    ADD COLUMN kind text NOT NULL DEFAULT 'INVOICE',
    DROP CONSTRAINT waiting_document_pkey,
    ADD PRIMARY KEY (tenant, kind, document_id);
ALTER TABLE waiting_document ALTER COLUMN kind DROP DEFAULT;
DROP INDEX waiting_document_settings;
CREATE INDEX waiting_document_settings ON waiting_document (tenant, kind, document_id) WHERE waits_for = 'SETTINGS';
DROP INDEX waiting_document_person;
CREATE INDEX waiting_document_person ON waiting_document (tenant, kind, code, document_id) WHERE waits_for = 'PERSON';
DROP INDEX waiting_document_since;
CREATE INDEX waiting_document_since ON waiting_document (tenant, since, kind, document_id) WHERE waits_for <> 'OUTCOME';

-- Which kinds are issued is said in one place, the code.
ALTER TABLE issued_document DROP CONSTRAINT issued_document_kind_check;
ALTER TABLE further_event DROP CONSTRAINT further_event_kind_check;

-- Of a record that a command of ours made: where it can be taken back, and from which day on. An entity of null is the top level.
ALTER TABLE crosswalk
    ADD COLUMN entity_id       text,
    ADD COLUMN accounting_date date;
