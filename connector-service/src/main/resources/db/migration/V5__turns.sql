-- The turns that are being made, each leased to its process. A turn whose lease has run out is abandoned: its postings are in doubt.
-- It has a lease of its own beside its permit's, since the permit is given back before the answers are stored.
CREATE TABLE turn (
    token        text        PRIMARY KEY,
    leased_until timestamptz NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);

-- What is in flight during this change is asked about.
INSERT INTO turn (token, leased_until) SELECT DISTINCT turn, 'epoch'::timestamptz FROM posting WHERE state = 'IN_FLIGHT';

-- posting_waiting serves what this one did.
DROP INDEX posting_next_due;

-- How long a request took for each of its postings the last time, in seconds; null: nothing was sent yet.
ALTER TABLE lane ADD COLUMN seconds_each double precision CHECK (seconds_each > 0);
