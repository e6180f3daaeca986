-- Runs that wait for the one before, that can be stopped, and that read a selection; who is told of an import; auto-sync at another pace.

ALTER TABLE run
    ADD COLUMN again boolean NOT NULL DEFAULT false,                           -- what has not changed is told as well
    ADD COLUMN selection text CHECK (selection IN ('WHOLE', 'OUTSTANDING')), -- null: what changed, or everything
    ADD COLUMN started_by text,            -- the subject of the person's token; null: the clock or the connection, see trigger
    ADD COLUMN cancelled_by text,          -- who asked for its end; null: nobody
    ADD COLUMN cancelled_at timestamptz,
    ADD COLUMN remaining bigint,           -- records of the object being read that Intacct announced; null: it did not say
    ADD COLUMN skipped jsonb,              -- the first that were left out, with reasons; null: none
    DROP CONSTRAINT run_trigger_check,
    ADD CONSTRAINT run_trigger_check CHECK (trigger IN ('FIRST', 'NOW', 'HOURLY', 'IMPORT')),
    DROP CONSTRAINT run_state_check,
    ADD CONSTRAINT run_state_check
        CHECK (state IN ('WAITING', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'LOST', 'CANCELLED'));
-- Which runs are next, and of which tenants.
CREATE INDEX run_waiting ON run (tenant, position) WHERE state = 'WAITING';
-- The last result.
CREATE INDEX run_ended ON run (tenant, ended_at DESC) WHERE ended_at IS NOT NULL;

ALTER TABLE tenant
    ADD COLUMN auto_sync_minutes integer NOT NULL DEFAULT 60 CHECK (auto_sync_minutes BETWEEN 15 AND 1440);

-- Who is told how an import ended: whoever started it, and whoever pressed again and joined it.
CREATE TABLE import_recipient (
    run_id   text        NOT NULL REFERENCES run ON DELETE CASCADE,
    address  text        NOT NULL,
    asked_by text        NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (run_id, address)
);
-- How often an address was named of late.
CREATE INDEX import_recipient_address ON import_recipient (address, asked_at);

-- E-mails: written in the transaction of what they tell of, sent after it, tried again until the mail server takes or refuses them.
CREATE TABLE mail (
    mail_id      text        PRIMARY KEY, -- the same news for the same address has the same id: it is one mail, also where it is sent twice
    tenant       text        NOT NULL,
    address      text        NOT NULL,
    subject      text        NOT NULL,
    plain        text        NOT NULL,
    html         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    created_at   timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,    -- while it is being sent: when another replica may try
    attempts     integer     NOT NULL DEFAULT 0,
    ended_at     timestamptz,
    code         text,                    -- why it could not be sent, or was not yet
    cause        text,
    remedy       text
) WITH (fillfactor = 70);
-- Which mail is next; which are forgotten.
CREATE INDEX mail_due ON mail (due_at) WHERE state = 'WAITING';
CREATE INDEX mail_ended ON mail (ended_at) WHERE ended_at IS NOT NULL;
