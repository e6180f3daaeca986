-- Turns whose answer is good and is being stored: the permit is back already, the postings are not free yet. A row that nobody
-- deletes runs out.
CREATE TABLE answered_turn (
    token        text        PRIMARY KEY,
    leased_until timestamptz NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);

-- posting_waiting serves what this one did.
DROP INDEX posting_next_due;

-- How long a request took for each of its postings the last time, in seconds; null: nothing was sent yet.
ALTER TABLE lane ADD COLUMN seconds_each double precision CHECK (seconds_each > 0);
