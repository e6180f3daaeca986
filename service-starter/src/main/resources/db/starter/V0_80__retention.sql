-- Events that are recognised for ever, where nothing else would recognise them (docs/retention.md).
CREATE TABLE inbox_for_ever (
    handler  text NOT NULL,
    event_id text NOT NULL,
    tenant   text NOT NULL,
    PRIMARY KEY (handler, tenant, event_id)
);

CREATE INDEX audit_trail_at ON audit_trail (at);
CREATE INDEX stumble_last_at ON stumble (last_at);
