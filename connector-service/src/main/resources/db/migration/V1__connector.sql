-- Which company each tenant works in, what is written to it, and what is read from it.
-- From here on migrations only expand (CONTRIBUTING.md).

-- Which Intacct company each tenant works in. The passwords are sealed (AES-256-GCM: nonce, ciphertext, tag) with the key key_id.
CREATE TABLE connection (
    tenant          text        PRIMARY KEY,
    company_id      text        NOT NULL, -- as a person wrote it
    company         text        NOT NULL, -- its key, by which companies are compared; CompanyId makes it and nobody else
    entity_id       text,
    user_id         text        NOT NULL,
    user_password   bytea       NOT NULL,
    sender_id       text        NOT NULL,
    sender_password bytea       NOT NULL,
    key_id          text        NOT NULL,
    permits         integer     NOT NULL CHECK (permits > 0),
    version         bigint      NOT NULL,
    changed_at      timestamptz NOT NULL
);

-- Versions outlive the row, so that a connection that is deleted and made again is never taken for the old one.
CREATE SEQUENCE connection_version;

-- What each tenant's company said of itself. The currencies stand in columns of their own because every posting asks for them.
CREATE TABLE company_profile (
    tenant             text        PRIMARY KEY,
    company            text        NOT NULL,
    entity_id          text,
    base_currency      text,
    several_currencies boolean,
    content            jsonb,
    code               text,                 -- why it could not be read the last time; null where it could
    cause              text,
    remedy             text,
    due_at             timestamptz NOT NULL  -- when it is read again
);

-- API transactions, because Intacct bills them beyond a monthly tier.
CREATE TABLE api_usage (
    tenant       text   NOT NULL,
    company      text   NOT NULL,
    month        text   NOT NULL, -- YYYY-MM, UTC
    cause        text   NOT NULL, -- what they were made for
    transactions bigint NOT NULL,
    PRIMARY KEY (tenant, company, month, cause)
);
-- For the retention.
CREATE INDEX api_usage_month ON api_usage (month);

-- Lanes, permits and turns: who may make a request now. Their rows change all the time and are few, so they are kept in their pages
-- and vacuumed early.

CREATE SEQUENCE turn_number;

-- A lane for each Intacct company. Several tenants that are entities of one company share its lane and its permits.
CREATE TABLE lane (
    company      text             PRIMARY KEY,
    permits      integer          NOT NULL CHECK (permits BETWEEN 1 AND 50),            -- chosen by a person
    open_permits integer          NOT NULL CHECK (open_permits BETWEEN 1 AND permits),  -- fewer after "busy", slowly back
    eased_at     timestamptz      NOT NULL,                                -- when open_permits last changed
    batch_size   integer          NOT NULL DEFAULT 25 CHECK (batch_size > 0), -- postings in one request, by measure
    seconds_each double precision CHECK (seconds_each > 0), -- a request took for each of its postings the last time; null: none was sent yet
    due_at       timestamptz,                                              -- earliest due posting; null: none
    last_turn    bigint           NOT NULL DEFAULT nextval('turn_number'), -- who waited longest goes first
    paused_until timestamptz,
    code         text,                                                     -- why it is or was last paused
    cause        text,
    remedy       text
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
-- Who takes the next turn.
CREATE INDEX lane_waiting ON lane (last_turn) WHERE due_at IS NOT NULL;

-- The concurrent requests that a company allows, a row each. Free when not leased or when the lease has run out.
CREATE TABLE permit (
    company      text    NOT NULL REFERENCES lane,
    slot         integer NOT NULL,
    token        text,
    leased_until timestamptz,
    PRIMARY KEY (company, slot)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
-- Whose lease goes on or ends.
CREATE UNIQUE INDEX permit_token ON permit (token) WHERE token IS NOT NULL;

-- The turns that are being made, each leased to its process. A turn whose lease has run out is abandoned: its postings are in doubt.
-- It has a lease of its own beside its permit's, since the permit is given back before the answers are stored.
CREATE TABLE turn (
    token        text        PRIMARY KEY,
    leased_until timestamptz NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);

-- A connection joins the lane of its company only after it has signed in, and only with consent where another tenant was there before.
-- A row for each connection that is saved: where it stands, and, unless it is RUNNING, why its documents wait.
CREATE TABLE lane_member (
    tenant    text        PRIMARY KEY,
    company   text        NOT NULL, -- that has no lane yet where nobody is proven: a connection may name any company
    permits   integer     NOT NULL CHECK (permits BETWEEN 1 AND 50), -- as this tenant set them; the lane has the largest of the proven
    version   bigint      NOT NULL, -- of the connection; what came of an older one is not believed
    standing  text        NOT NULL DEFAULT 'RUNNING'
              CHECK (standing IN ('UNPROVEN', 'AWAITING_CONSENT', 'RUNNING', 'PAUSED')),
    since     timestamptz NOT NULL,
    joined_at timestamptz,          -- when it first ran in this company's lane; kept until it leaves the company
    try_at    timestamptz,          -- when it is next tried by itself; null: not before a person saves or tests it
    tries     integer     NOT NULL DEFAULT 0,
    code      text,
    cause     text,
    remedy    text,
    CHECK ((standing = 'RUNNING') = (code IS NULL))
);
-- Who is first in a company, and who is to be tried.
CREATE INDEX lane_member_company ON lane_member (company, joined_at);
CREATE INDEX lane_member_waiting ON lane_member (try_at) WHERE standing <> 'RUNNING';

-- The company in whose lane a tenant last ran, which outlives its connection: what was made for one company is not sent to another.
CREATE TABLE lane_home (
    tenant  text PRIMARY KEY,
    company text NOT NULL
);

-- Who may work in a company beside the tenant that connected it first.
CREATE TABLE company_consent (
    company  text        NOT NULL,
    tenant   text        NOT NULL,
    who      text        NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (company, tenant)
);

-- One row for each command: the intent, what became of it, and why.
CREATE TABLE posting (
    command_id   text PRIMARY KEY,
    position     bigint GENERATED ALWAYS AS IDENTITY,
    tenant       text        NOT NULL,
    company      text,                                -- null: in no lane, as the tenant's connection does not run
    entity       text,
    document_key text        NOT NULL,
    natural_key  text        NOT NULL,
    event_type   text        NOT NULL,
    event_id     text        NOT NULL,
    traceparent  text        NOT NULL,
    revision     integer     NOT NULL,
    body         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN
                 ('READY', 'IN_FLIGHT', 'UNCERTAIN', 'POSTED', 'REJECTED', 'PARKED', 'DISMISSED')),
    urgency      smallint    NOT NULL DEFAULT 1,      -- 0: a person waits for it
    due_at       timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    solo         boolean     NOT NULL DEFAULT false,  -- sent alone, because a batch with it was refused as a whole
    turn         text,                                -- the lease under which it was last sent or looked up
    request_id   text,                                -- control id of the request in which it was last sent
    sent_at      timestamptz,
    doubt        text,                                -- why nobody knows whether the record exists; null: no doubt
    look_ups     integer     NOT NULL DEFAULT 0,
    record_no    text,
    code         text,
    cause        text,
    remedy       text,
    raw          text,                                -- what Intacct said
    decisions    integer     NOT NULL DEFAULT 0,      -- how often it was decided: each is told under an id of its own
    accepted_at  timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);
-- What a lane sends next, and when; what it asks for; what a turn has in flight.
CREATE INDEX posting_waiting ON posting (company, urgency, due_at, position) WHERE state = 'READY';
CREATE INDEX posting_uncertain ON posting (company, due_at) WHERE state = 'UNCERTAIN';
CREATE INDEX posting_in_flight ON posting (turn) WHERE state = 'IN_FLIGHT';
-- The order within one document.
CREATE INDEX posting_live_document ON posting (tenant, document_key, position)
    WHERE state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN');
-- The lists of people. Parked postings are counted every few seconds; posting_parked holds the rejected ones too and does not say
-- which is which.
CREATE INDEX posting_of_tenant ON posting (tenant, position);
CREATE INDEX posting_parked ON posting (tenant, code) WHERE state IN ('PARKED', 'REJECTED');
CREATE INDEX posting_for_person ON posting (tenant) WHERE state = 'PARKED';
-- For the retention.
CREATE INDEX posting_settled ON posting (updated_at) WHERE state IN ('POSTED', 'REJECTED', 'DISMISSED');

-- Commands whose postings were deleted: what is known of them for ever, so that they are never sent again (docs/decisions/0011).
CREATE TABLE settled_command (
    command_id text        PRIMARY KEY,
    tenant     text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('POSTED', 'REJECTED', 'DISMISSED')),
    revision   integer     NOT NULL, -- only a higher one of a command that was refused is accepted
    decisions  integer     NOT NULL, -- what is decided of that one is told under other ids
    record_no  text,
    settled_at timestamptz NOT NULL
);

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

-- The database was put back to an earlier copy of itself. While a mark stands, whatever arrives is asked for in Intacct before it is sent.
CREATE TABLE restore_mark (
    mark      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    set_at    timestamptz NOT NULL,
    who       text        NOT NULL,
    reason    text        NOT NULL,
    lifted_at timestamptz,          -- null: it stands
    lifted_by text,
    -- Where billing's topics ended when it was set, by topic and partition: up to there they have to be read again before it is lifted.
    ends      jsonb       NOT NULL DEFAULT '{}'
);
-- One stands at most.
CREATE UNIQUE INDEX restore_mark_stands ON restore_mark ((true)) WHERE lifted_at IS NULL;

-- Runs that were asked for. A worker leases a run; the lease of a killed worker ends and another goes on at the position.
CREATE TABLE sync_run (
    tenant      text        NOT NULL,
    run_id      text        NOT NULL,
    objects     text[]      NOT NULL,
    everything  boolean     NOT NULL,
    trace_id    text        NOT NULL,
    span_id     text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    queued_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    lease_token uuid,
    lease_until timestamptz,
    attempts    integer     NOT NULL DEFAULT 0,
    progress    jsonb       NOT NULL,
    code        text,                                -- why it failed, or what is to be known about one that completed
    cause       text,
    remedy      text,
    ended_at    timestamptz,
    PRIMARY KEY (tenant, run_id)
);
-- Which run is next, and which are forgotten.
CREATE INDEX sync_run_live ON sync_run (due_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX sync_run_ended ON sync_run (ended_at) WHERE ended_at IS NOT NULL;

-- How far each object of a set of books was read: the latest WHENMODIFIED (or ACCESSTIME) that was seen.
CREATE TABLE sync_cursor (
    tenant         text        NOT NULL,
    book           text        NOT NULL,
    subject        text        NOT NULL,
    reached        timestamptz NOT NULL,
    -- The offset of the user's clock by which it was reckoned: where it is another one now, reading begins so much earlier.
    offset_seconds integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, book, subject)
);

-- What was published last of each record: only a different content is published again, under the next revision.
CREATE TABLE read_record (
    tenant       text    NOT NULL,
    book         text    NOT NULL,
    subject      text    NOT NULL,
    record_no    text    NOT NULL,
    content_hash text    NOT NULL,
    revision     integer NOT NULL,
    content      jsonb   NOT NULL,
    deleted      boolean NOT NULL DEFAULT false,
    deleted_at   timestamptz,
    PRIMARY KEY (tenant, book, subject, record_no)
);
-- For the retention.
CREATE INDEX read_record_deleted ON read_record (deleted_at) WHERE deleted;

-- The highest revision of all records that were forgotten: what is published for the first time begins above it.
CREATE TABLE forgotten_revision (
    revision integer NOT NULL
);
-- One row, and never another.
CREATE UNIQUE INDEX forgotten_revision_one ON forgotten_revision ((true));
INSERT INTO forgotten_revision (revision) VALUES (0);

-- Records that Intacct returned and that could not be translated: nothing is skipped silently.
CREATE TABLE unread_record (
    tenant    text        NOT NULL,
    book      text        NOT NULL,
    subject   text        NOT NULL,
    record_no text        NOT NULL,
    number    text,                 -- or id of the document, where it could be read: a person looks for it by that
    reason    text        NOT NULL,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant, book, subject, record_no)
);
