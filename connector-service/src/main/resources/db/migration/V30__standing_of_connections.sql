-- A connection joins the lane of its company only after it has signed in, and only with consent where another tenant was there before.
-- A row for each connection that is saved: where it stands, and, unless it is RUNNING, why its documents wait.
ALTER TABLE lane_member
    DROP CONSTRAINT lane_member_company_fkey, -- an unproven connection may name any company, and makes no lane
    ADD COLUMN permits   integer CHECK (permits BETWEEN 1 AND 50), -- as this tenant set them; the lane has the largest of the proven
    ADD COLUMN version   bigint,                                   -- of the connection; what came of an older one is not believed
    ADD COLUMN standing  text NOT NULL DEFAULT 'RUNNING'
        CHECK (standing IN ('UNPROVEN', 'AWAITING_CONSENT', 'RUNNING', 'PAUSED')),
    ADD COLUMN since     timestamptz,
    ADD COLUMN joined_at timestamptz, -- when it first ran in this company's lane; kept until it leaves the company
    ADD COLUMN try_at    timestamptz, -- when it is next tried by itself; null: not before a person saves or tests it
    ADD COLUMN tries     integer NOT NULL DEFAULT 0,
    ADD COLUMN code      text,
    ADD COLUMN cause     text,
    ADD COLUMN remedy    text,
    ADD CHECK ((standing = 'RUNNING') = (code IS NULL));

UPDATE lane_member
   SET permits = connection.permits, version = connection.version, since = connection.changed_at,
       joined_at = connection.changed_at
  FROM connection
 WHERE connection.tenant = lane_member.tenant;

ALTER TABLE lane_member
    ALTER COLUMN permits SET NOT NULL,
    ALTER COLUMN version SET NOT NULL,
    ALTER COLUMN since SET NOT NULL;

CREATE INDEX lane_member_company ON lane_member (company, joined_at);
CREATE INDEX lane_member_waiting ON lane_member (try_at) WHERE standing <> 'RUNNING';

-- The company in whose lane a tenant last ran, which outlives its connection: what was made for one company is not sent to another.
CREATE TABLE lane_home (
    tenant  text PRIMARY KEY,
    company text NOT NULL
);
INSERT INTO lane_home (tenant, company) SELECT tenant, company FROM lane_member;

-- Who may work in a company beside the tenant that connected it first.
CREATE TABLE company_consent (
    company  text        NOT NULL,
    tenant   text        NOT NULL,
    who      text        NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (company, tenant)
);

CREATE TABLE company_consent_audit (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company  text        NOT NULL,
    tenant   text        NOT NULL,
    who      text        NOT NULL,
    action   text        NOT NULL CHECK (action IN ('GIVEN', 'WITHDRAWN', 'LEFT')),
    done_at  timestamptz NOT NULL
);

-- Refused credentials stop a connection now; no lane waits for a person any more.
UPDATE lane SET paused_until = NULL, pause_code = NULL, pause_cause = NULL, pause_remedy = NULL WHERE paused_until = 'infinity';
