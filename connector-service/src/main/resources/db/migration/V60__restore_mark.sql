-- The database was put back to an earlier copy of itself. While a mark stands, whatever arrives is asked for in Intacct before it is sent.
CREATE TABLE restore_mark (
    mark      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    set_at    timestamptz NOT NULL,
    who       text        NOT NULL,
    reason    text        NOT NULL,
    lifted_at timestamptz,          -- null: it stands
    lifted_by text
);
CREATE UNIQUE INDEX restore_mark_stands ON restore_mark ((true)) WHERE lifted_at IS NULL;
