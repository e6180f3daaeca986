-- A lane for each Intacct company. Several tenants that are entities of one company share its lane and its permits.
CREATE SEQUENCE turn_number;

CREATE TABLE lane (
    company      text PRIMARY KEY,
    permits      integer     NOT NULL CHECK (permits BETWEEN 1 AND 50), -- chosen by a person
    open_permits integer     NOT NULL CHECK (open_permits BETWEEN 1 AND permits), -- fewer after "busy", slowly back
    eased_at     timestamptz NOT NULL,                                  -- when open_permits last changed
    batch_size   integer     NOT NULL DEFAULT 25 CHECK (batch_size > 0), -- postings in one request, by measure
    due_at       timestamptz,                                           -- earliest due posting; null: none
    last_turn    bigint      NOT NULL DEFAULT nextval('turn_number'),   -- who waited longest goes first
    paused_until timestamptz,                                           -- 'infinity': until a person resumes it
    pause_code   text,
    pause_cause  text,
    pause_remedy text
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
CREATE INDEX lane_waiting ON lane (last_turn) WHERE due_at IS NOT NULL;

-- The concurrent requests that a company allows, a row each. Free when not leased or when the lease has run out.
CREATE TABLE permit (
    company      text    NOT NULL REFERENCES lane,
    slot         integer NOT NULL,
    token        text,
    leased_until timestamptz,
    PRIMARY KEY (company, slot)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
CREATE UNIQUE INDEX permit_token ON permit (token) WHERE token IS NOT NULL;

CREATE TABLE lane_member (
    tenant  text PRIMARY KEY,
    company text NOT NULL REFERENCES lane
);
