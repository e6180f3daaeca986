-- Records of Intacct that could not be understood: as long as there is one, no sum over the company's records is complete.
CREATE TABLE unread_record (
    tenant_id  text        NOT NULL,
    kind       text        NOT NULL,
    record_no  text        NOT NULL,
    number     text,
    reason     text        NOT NULL,
    since      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, kind, record_no)
);
