-- What stands in a topic's siding: a tenant's records of one partition, up to an offset of the siding. Nearly always empty.
CREATE TABLE siding (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    tenant      text    NOT NULL,
    last_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition, tenant)
);
