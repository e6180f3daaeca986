-- What people look for in the lists: a payment by its number, reference or record in Intacct, what a customer has, who paid an invoice.
CREATE INDEX payment_customer ON payment (tenant, customer_id, position);
CREATE INDEX payment_number ON payment (tenant, (event_body ->> 'paymentId'));
-- A reference may be as long as billing likes; what is looked for is its beginning.
CREATE INDEX payment_reference ON payment (tenant, left(event_body ->> 'reference', 200)) WHERE event_body ->> 'reference' IS NOT NULL;
CREATE INDEX payment_record_no ON payment (tenant, record_no) WHERE record_no IS NOT NULL;
CREATE INDEX allocation_invoice ON allocation (tenant, invoice_id);
CREATE INDEX invoice_record_customer ON invoice_record (tenant, customer_id, invoice_id);
CREATE INDEX invoice_issued_customer ON invoice_issued (tenant, customer_id, invoice_id);
