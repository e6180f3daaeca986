-- What a movement does to what is owed on its invoices: 1 where less is owed, -1 where more is owed again. And what it takes back.
ALTER TABLE payment
    ADD COLUMN effect smallint NOT NULL DEFAULT 1 CHECK (effect IN (1, -1)),
    ADD COLUMN takes_back text;
UPDATE payment SET effect = -1, takes_back = event_body ->> 'originalTransactionId' WHERE transaction_type <> 'RECEIVED';
CREATE INDEX payment_takes_back ON payment (tenant_id, takes_back, position) WHERE takes_back IS NOT NULL;

-- A movement may wait for a document of any kind, for another movement too.
ALTER TABLE awaited
    DROP CONSTRAINT awaited_kind_check,
    ADD CONSTRAINT awaited_kind_check CHECK (kind IN ('CUSTOMER', 'INVOICE', 'PAYMENT', 'CREDIT_NOTE'));
CREATE INDEX awaited_payment ON awaited (tenant_id, document_id, transaction_id) WHERE kind = 'PAYMENT';
