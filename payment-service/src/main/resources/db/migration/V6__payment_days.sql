-- What became of the payments of each day: read from the index alone, however large the events are.
CREATE INDEX payment_days ON payment (tenant, received_at) INCLUDE (state, changed_at);
