-- What a person has to look at, by cause, and who is told when a cause appears or grows.

-- Documents that were refused or parked, and runs that failed, until they are not any more.
CREATE TABLE trouble (
    tenant      text        NOT NULL,
    kind        text        NOT NULL, -- of the document; RUN for what became of runs
    document_id text        NOT NULL,
    code        text        NOT NULL,
    cause       text        NOT NULL,
    remedy      text        NOT NULL,
    since       timestamptz NOT NULL, -- when it first had this code
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant, kind, document_id)
);
-- How many of each cause.
CREATE INDEX trouble_cause ON trouble (tenant, code, since);

CREATE TABLE notice_settings (
    tenant      text        PRIMARY KEY REFERENCES tenant,
    addresses   text[]      NOT NULL,
    zone        text        NOT NULL, -- in which the times are meant
    quiet_from  time,                 -- null: there are no quiet hours
    quiet_until time,
    digest_at   time,                 -- null: no daily digest
    digested_on date,                 -- in the zone; the last day of which a digest was written
    news_at     timestamptz,          -- when news was told last; null: never
    webhook_url text,                 -- null: there is no webhook
    webhook_generation integer NOT NULL DEFAULT 0, -- of its secret, which is computed and not stored
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL
);

-- How large each cause was when it was told of last; a cause that is gone is not in it, and is news when it comes again.
CREATE TABLE notice_told (
    tenant    text        NOT NULL REFERENCES notice_settings ON DELETE CASCADE,
    code      text        NOT NULL,
    documents bigint      NOT NULL,
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, code)
);

-- Webhooks: written in the transaction of what they tell, sent after it, tried again until the receiver takes them or a day has passed.
CREATE TABLE webhook (
    webhook_id text        PRIMARY KEY, -- the receiver knows by it that a message comes again
    tenant     text        NOT NULL,
    url        text        NOT NULL,
    generation integer     NOT NULL,
    body       text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    created_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,    -- while it is being sent: when another replica may try
    attempts   integer     NOT NULL DEFAULT 0,
    ended_at   timestamptz,
    code       text,                    -- why it was not delivered, or not yet
    cause      text,
    remedy     text
) WITH (fillfactor = 70);
-- Which message is next, and which are forgotten.
CREATE INDEX webhook_due ON webhook (due_at) WHERE state = 'WAITING';
CREATE INDEX webhook_ended ON webhook (ended_at) WHERE ended_at IS NOT NULL;
