-- The events that told of a payment again, under another id or with more than the first: each of them is answered.
CREATE TABLE payment_retold (
    tenant_id      text        NOT NULL,
    transaction_id text        NOT NULL,
    event_id       text        NOT NULL,
    -- A contradiction was refused when it came; it is kept so that its second delivery is recognised.
    contradicts    boolean     NOT NULL DEFAULT false,
    -- What it changed of the payment, field by field; empty where it said nothing new.
    changes        json        NOT NULL,
    event_time     timestamptz NOT NULL,
    received_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, transaction_id, event_id)
);
