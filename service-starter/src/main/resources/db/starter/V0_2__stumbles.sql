-- Records that failed for a reason that nobody foresaw, while they are tried again.
CREATE TABLE stumble (
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    "offset"    bigint      NOT NULL,
    attempts    integer     NOT NULL,
    failure     text        NOT NULL,
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (topic, partition, "offset")
);
