-- What each tenant's company said of itself. The currencies stand in columns of their own because every posting asks for them.
CREATE TABLE company_profile (
    tenant             text        PRIMARY KEY,
    company_id         text        NOT NULL,
    entity_id          text,
    base_currency      text,
    several_currencies boolean,
    content            jsonb,
    problem            jsonb,
    due_at             timestamptz NOT NULL
);
