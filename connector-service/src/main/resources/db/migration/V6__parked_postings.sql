-- Parked postings are counted every few seconds; posting_parked holds the rejected ones too and does not say which is which.
CREATE INDEX posting_for_person ON posting (tenant) WHERE state = 'PARKED';
