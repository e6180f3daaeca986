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
