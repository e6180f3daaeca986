-- The tenants whose mapping settings were changed: what was refused for want of other settings is tried again, a page at a time.
CREATE TABLE changed_mapping (
    tenant    text        PRIMARY KEY,
    chosen_at timestamptz NOT NULL,            -- by the clock of mapping-service; told again, it changes nothing
    due_at    timestamptz,                     -- when the next page is; null: all were tried
    code      text        NOT NULL DEFAULT '', -- how far: the last one that was tried
    position  bigint      NOT NULL DEFAULT 0
);
CREATE INDEX changed_mapping_due ON changed_mapping (due_at) WHERE due_at IS NOT NULL;
