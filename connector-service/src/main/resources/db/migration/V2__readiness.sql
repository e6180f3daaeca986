-- Whether each company is set up for what Tieout does, what a person chose of it, and its lists to choose from.

-- What the last check of each tenant's company found. Its due_at goes on as long as the tenant is connected, which is by what a row ends.
CREATE TABLE readiness (
    tenant                text        PRIMARY KEY,
    company               text        NOT NULL, -- the key that the connection had
    entity_id             text,
    connection_changed_at timestamptz NOT NULL, -- as it was when the check was due: a connection that is saved anew is checked anew
    checked_at            timestamptz,          -- null: not yet
    assumptions           jsonb,                -- what the answers showed of them
    code                  text,                 -- why it could not be checked the last time; null where it could
    cause                 text,
    remedy                text,
    due_at                timestamptz NOT NULL
);
CREATE INDEX readiness_due ON readiness (due_at);

-- The last result of each check.
CREATE TABLE readiness_check (
    tenant text        NOT NULL REFERENCES readiness ON DELETE CASCADE,
    name   text        NOT NULL,
    result text        NOT NULL,
    reason text        NOT NULL,
    advice text,
    since  timestamptz NOT NULL, -- since when the result is this one
    PRIMARY KEY (tenant, name)
);

-- What a person chose last in the mapping settings.
CREATE TABLE chosen_accounts (
    tenant text  PRIMARY KEY,
    chosen jsonb NOT NULL
);

-- The lists of each company from which a person chooses. A list is read page by page into a new generation, which counts when it is whole.
CREATE TABLE choice_list (
    tenant           text        NOT NULL,
    list             text        NOT NULL,
    company          text        NOT NULL,
    entity_id        text,
    generation       bigint,      -- the one that counts; null: it was never read to its end
    entries          integer     NOT NULL DEFAULT 0,
    read_at          timestamptz, -- when that one was read
    refreshing_until timestamptz, -- somebody reads it until then at the latest
    code             text,        -- why it could not be read the last time; null where it could
    cause            text,
    remedy           text,
    asked_at         timestamptz NOT NULL, -- when somebody last wanted it
    PRIMARY KEY (tenant, list)
);
CREATE INDEX choice_list_asked ON choice_list (asked_at);
CREATE SEQUENCE choice_generation;

CREATE TABLE choice (
    tenant     text   NOT NULL,
    list       text   NOT NULL,
    generation bigint NOT NULL,
    id         text   COLLATE "C" NOT NULL,
    name       text   NOT NULL,
    kind       text,
    currency   text,
    account_no text,
    words      text   NOT NULL, -- id and name in small letters, for searching
    PRIMARY KEY (tenant, list, generation, id),
    FOREIGN KEY (tenant, list) REFERENCES choice_list ON DELETE CASCADE
);
