-- A revision that came while the posting was under way: it takes effect when the posting comes to rest without a record.
-- {revision, body, key, entity, event, doubt, sentAt}
ALTER TABLE posting ADD COLUMN newer jsonb;

-- While it is tried again by itself: for which code it was told to be parked. Refused for the same, it is not told again.
ALTER TABLE posting ADD COLUMN told_as text;
-- What is tried again, until it is looked at. An ordinary posting is in neither index.
CREATE INDEX posting_tried_again ON posting (tenant, told_as) WHERE told_as IS NOT NULL;
-- Which posting of a cause was sent longest ago, and which causes there are.
CREATE INDEX posting_to_try_again ON posting (tenant, code, sent_at NULLS FIRST, position) WHERE state = 'PARKED';
-- It begins with the tenant as well, and holds the same postings.
DROP INDEX posting_for_person;

-- The causes of parked postings that are mended in Intacct, where nobody tells us: a posting of each is tried again by itself.
CREATE TABLE open_cause (
    tenant   text        NOT NULL,
    code     text        NOT NULL,
    since    timestamptz NOT NULL,           -- last sign of life: it came up, one of it was posted, or something changed that may mend it
    due_at   timestamptz,                    -- when it is looked at next; null: it is not tried by itself any more
    tried_at timestamptz,                    -- when postings of it were last sent by themselves
    tries    integer     NOT NULL DEFAULT 0, -- how often that was
    round_at timestamptz,                    -- when its first one of this round was; null: none is under way
    width    integer     NOT NULL DEFAULT 1, -- how many are sent at once
    PRIMARY KEY (tenant, code)
);
CREATE INDEX open_cause_due ON open_cause (due_at);
