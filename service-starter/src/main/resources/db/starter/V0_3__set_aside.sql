-- What the listener of a topic has passed over and the reader of floods has still to handle: a tenant's records in one partition between
-- two offsets. Nearly always empty.
CREATE TABLE set_aside (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    tenant      text    NOT NULL,
    next_offset bigint  NOT NULL,
    last_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition, tenant)
);
