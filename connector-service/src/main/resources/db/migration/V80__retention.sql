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
CREATE INDEX posting_settled ON posting (updated_at) WHERE state IN ('POSTED', 'REJECTED', 'DISMISSED');

ALTER TABLE read_record ADD COLUMN deleted_at timestamptz;
UPDATE read_record SET deleted_at = now() WHERE deleted;
CREATE INDEX read_record_deleted ON read_record (deleted_at) WHERE deleted;

-- The highest revision of all records that were forgotten: what is published for the first time begins above it.
CREATE TABLE forgotten_revision (
    revision integer NOT NULL
);
CREATE UNIQUE INDEX forgotten_revision_one ON forgotten_revision ((true));
INSERT INTO forgotten_revision (revision) VALUES (0);

CREATE INDEX api_usage_month ON api_usage (month);
