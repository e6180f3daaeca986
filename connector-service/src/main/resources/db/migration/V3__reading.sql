-- Documents of before this day are neither read nor written; null for all. A day in the company's books, in no zone.
ALTER TABLE connection ADD COLUMN start_date date;

-- Whether a run tells also what has not changed since it was told.
ALTER TABLE sync_run ADD COLUMN again boolean NOT NULL DEFAULT false;

-- The company's own fields, by the object that has them, as they were when they were last asked for.
CREATE TABLE custom_field (
    tenant  text        NOT NULL,
    book    text        NOT NULL,
    object  text        NOT NULL,
    fields  text[]      NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, book, object)
);

-- Which records a run that reads everything has seen: what is known and was not seen is gone. Ends with the run; an empty number says
-- that one was seen of which the number could not be read, so that nothing is proven.
CREATE TABLE seen_record (
    tenant    text NOT NULL,
    run_id    text NOT NULL,
    subject   text NOT NULL,
    record_no text NOT NULL,
    PRIMARY KEY (tenant, run_id, subject, record_no),
    FOREIGN KEY (tenant, run_id) REFERENCES sync_run ON DELETE CASCADE
);
