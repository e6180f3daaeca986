-- Where nobody waits for a run, the company is asked first whether anything is new at all.
ALTER TABLE sync_run ADD COLUMN sparing boolean NOT NULL DEFAULT false;

-- The last answer to the question what is new of a list, when all of it had been told: as long as the same question is answered alike,
-- nothing is new.
CREATE TABLE settled_answer (
    tenant     text        NOT NULL,
    book       text        NOT NULL,
    subject    text        NOT NULL,
    phase      text        NOT NULL CHECK (phase IN ('DELETED', 'UNDATED', 'CHANGED')),
    since      timestamptz NOT NULL, -- what was asked: from when on,
    conditions jsonb       NOT NULL, -- and how
    digest     text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, book, subject, phase)
);
