-- The event of billing that counts for each customer and invoice, with its content, and what was answered to it last.
CREATE TABLE issued_document (
    tenant      text  NOT NULL,
    kind        text  NOT NULL CHECK (kind IN ('CUSTOMER', 'INVOICE')),
    document_id text  NOT NULL,
    customer_id text  NOT NULL,
    event_id    text  NOT NULL,
    traceparent text  NOT NULL,
    -- Null where Intacct was written with the content of an event that counts no more.
    content     text,
    -- Null while nothing was answered.
    state       text  CHECK (state IN ('POSTED', 'REJECTED', 'PARKED', 'DISMISSED')),
    record_no   text,
    code        text,
    cause       text,
    remedy      text,
    PRIMARY KEY (tenant, kind, document_id)
);

-- Further events about the same document. SAME has the content that counts and is answered with the document; LATER has other content and
-- waits until it is known whether the first one was written; CLOSED was answered and never counts again.
CREATE TABLE further_event (
    tenant      text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('CUSTOMER', 'INVOICE')),
    document_id text NOT NULL,
    event_id    text NOT NULL,
    customer_id text NOT NULL,
    traceparent text NOT NULL,
    relation    text NOT NULL CHECK (relation IN ('SAME', 'LATER', 'CLOSED')),
    -- Of a LATER one.
    content     text,
    PRIMARY KEY (tenant, kind, document_id, event_id)
);
