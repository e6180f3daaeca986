-- What people did, and why. Lines are only ever added.
CREATE TABLE audit_trail (
    position bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant   text        NOT NULL,
    about    text        NOT NULL,
    id       text        NOT NULL,
    action   text        NOT NULL,
    who      text        NOT NULL,
    reason   text,
    revision integer,
    at       timestamptz NOT NULL
);
CREATE INDEX audit_trail_tenant ON audit_trail (tenant, position);
CREATE INDEX audit_trail_thing ON audit_trail (tenant, about, id, position);

-- The lists of refused records, the newest first.
CREATE INDEX refused_record_of_tenant ON refused_record (tenant, refused_at);
CREATE INDEX refused_record_refused_at ON refused_record (refused_at);
