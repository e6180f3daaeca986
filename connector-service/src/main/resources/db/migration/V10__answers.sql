-- What Intacct answered where it was no success, in its own words: a catalogue may be wrong about them, and these are not.
CREATE TABLE posting_answer (
    command_id  text        NOT NULL REFERENCES posting ON DELETE CASCADE,
    fingerprint text        NOT NULL,                -- of the words: the same words again are counted and not kept twice
    tenant      text        NOT NULL,
    purpose     text        NOT NULL CHECK (purpose IN ('SEND', 'ASK')),
    request_id  text        NOT NULL,                -- control id of the last request that was answered so
    level       text        NOT NULL,
    http_status integer     NOT NULL,                -- 0: there was none
    rows        text        NOT NULL,                -- JSON: errorno, description, description2, correction, supportId
    note        text        NOT NULL,                -- what we noticed ourselves
    times       integer     NOT NULL DEFAULT 1,
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (command_id, fingerprint)
);
