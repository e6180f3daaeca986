-- Money that people, or other programs, entered in Intacct, by the invoice that it settles there: the tie-out names it where an
-- invoice was changed in Intacct. A row ends with what it tells of, and by its age (tieout.retention.entered-payments).
CREATE TABLE entered_payment (
    tenant      text        NOT NULL,
    record_no   text        NOT NULL,
    invoice_id  text        NOT NULL,
    kind        text        NOT NULL,  -- PAYMENT, or APPLICATION of a credit
    document_no text,
    amount      numeric,               -- what it settles of the invoice; null where Intacct does not say it
    currency    text,
    entered_on  date        NOT NULL,  -- accounting date
    told_at     timestamptz NOT NULL,
    PRIMARY KEY (tenant, record_no, invoice_id)
);
CREATE INDEX entered_payment_invoice ON entered_payment (tenant, invoice_id);
CREATE INDEX entered_payment_told ON entered_payment (told_at);
