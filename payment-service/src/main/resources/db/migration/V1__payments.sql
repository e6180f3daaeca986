-- The life of a payment: what it is, what it needs, where it stands; and what both sides say of customers and invoices.
-- From here on migrations only expand (CONTRIBUTING.md).

-- A payment, refund, void, late failure or lost dispute, one row for each transaction of billing.
CREATE TABLE payment (
    tenant           text        NOT NULL,
    transaction_id   text        NOT NULL,
    -- The order in which payments are listed.
    position         bigint      GENERATED ALWAYS AS IDENTITY,
    customer_id      text        NOT NULL,
    currency         text        NOT NULL,
    amount           numeric     NOT NULL,
    transaction_type text        NOT NULL,
    -- What it does to what is owed on its invoices: 1 where less is owed, -1 where more is owed again.
    effect           smallint    NOT NULL DEFAULT 1 CHECK (effect IN (1, -1)),
    -- The transaction that it takes back; null where it takes none back.
    takes_back       text,
    state            text        NOT NULL
                     CHECK (state IN ('WAITING', 'REQUESTED', 'POSTED', 'REJECTED', 'PARKED', 'DISMISSED')),
    revision         integer     NOT NULL CHECK (revision >= 1),
    -- Why it waits, was refused or is parked; null where the state says it all.
    code             text,
    cause            text,
    remedy           text,
    waiting_until    timestamptz,
    -- The ledger's number, once it is posted.
    record_no        text,
    -- When the ledger's side decided what was last taken over, by its own clock.
    decided_at       timestamptz,
    received_at      timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    -- The event as it came, so that it can be posted again, compared and dead-lettered.
    event_id         text        NOT NULL,
    event_source     text        NOT NULL,
    event_subject    text        NOT NULL,
    event_time       timestamptz NOT NULL,
    event_trace      text        NOT NULL,
    event_body       json        NOT NULL,
    PRIMARY KEY (tenant, transaction_id)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
-- The lists of people: all, of a state, of a reason.
CREATE UNIQUE INDEX payment_position ON payment (tenant, position);
CREATE INDEX payment_state ON payment (tenant, state, position);
CREATE INDEX payment_code ON payment (tenant, code, position) WHERE code IS NOT NULL;
-- Those that have waited too long.
CREATE INDEX payment_deadline ON payment (waiting_until) WHERE waiting_until IS NOT NULL;
-- What takes a payment back, when that payment changes. They are few.
CREATE INDEX payment_takes_back ON payment (tenant, takes_back, position) WHERE takes_back IS NOT NULL;

-- The parts of a payment that belong to invoices; what is left of its amount is unapplied.
CREATE TABLE allocation (
    tenant         text    NOT NULL,
    transaction_id text    NOT NULL,
    invoice_id     text    NOT NULL,
    amount         numeric NOT NULL,
    PRIMARY KEY (tenant, transaction_id, invoice_id)
);

-- What the waiting payments depend on, whether it is there yet or not; the rows go when the payment moves on.
CREATE TABLE awaited (
    tenant         text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('CUSTOMER', 'INVOICE', 'PAYMENT', 'CREDIT_NOTE')),
    document_id    text NOT NULL,
    transaction_id text NOT NULL,
    PRIMARY KEY (tenant, kind, document_id, transaction_id)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
-- What one payment waits for.
CREATE INDEX awaited_transaction ON awaited (tenant, transaction_id);
-- From a movement to those that need it, and on to those that need them.
CREATE INDEX awaited_payment ON awaited (tenant, document_id, transaction_id) WHERE kind = 'PAYMENT';

-- Where each payment stood, when and why. Lines are only ever added.
CREATE TABLE payment_history (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant         text        NOT NULL,
    transaction_id text        NOT NULL,
    state          text        NOT NULL,
    revision       integer     NOT NULL,
    code           text,
    reason         text,
    at             timestamptz NOT NULL
);
CREATE INDEX payment_history_transaction ON payment_history (tenant, transaction_id, position);
-- For the retention.
CREATE INDEX payment_history_at ON payment_history (at);

-- The events that told of a payment again, under another id or with more than the first: each of them is answered.
CREATE TABLE payment_retold (
    tenant         text        NOT NULL,
    transaction_id text        NOT NULL,
    event_id       text        NOT NULL,
    -- A contradiction was refused when it came; it is kept so that its second delivery is recognised.
    contradicts    boolean     NOT NULL DEFAULT false,
    -- What it changed of the payment, field by field; empty where it said nothing new.
    changes        json        NOT NULL,
    event_time     timestamptz NOT NULL,
    received_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant, transaction_id, event_id)
);

-- How many payments came in and where they stand, as rows to be added up: a change is one small row in its transaction, and what
-- it costs to count does not grow with what was posted (docs/decisions/0006).
CREATE TABLE payment_tally (
    -- Empty for refused records that name no tenant.
    tenant   text   NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    state    text   NOT NULL,
    -- How many more came in.
    came_in  bigint NOT NULL,
    -- How many more, or with a minus fewer, stand in this state.
    standing bigint NOT NULL,
    PRIMARY KEY (tenant, position)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- Triggers, so that nobody who writes a payment can forget the tally: neither code to come nor a person with an SQL prompt. Each
-- runs once for a statement, whatever the number of its rows.

CREATE FUNCTION tally_payments_in() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant, state, came_in, standing)
    SELECT tenant, state, count(*), count(*) FROM arrived GROUP BY tenant, state;
    RETURN NULL;
END $$;

CREATE FUNCTION tally_payments_moved() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant, state, came_in, standing)
    SELECT tenant, state, 0, sum(step)
      FROM (SELECT tenant, state, 1 AS step FROM after
            UNION ALL
            SELECT tenant, state, -1 FROM before) AS moved
     GROUP BY tenant, state HAVING sum(step) <> 0;
    RETURN NULL;
END $$;

-- What came in stays counted: a payment that is deleted stands nowhere any more, and the alert says so.
CREATE FUNCTION tally_payments_gone() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant, state, came_in, standing)
    SELECT tenant, state, 0, -count(*) FROM gone GROUP BY tenant, state;
    RETURN NULL;
END $$;

-- A record that was refused at the door is a payment that came in and stands rejected.
CREATE FUNCTION tally_records_refused() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant, state, came_in, standing)
    SELECT coalesce(tenant, ''), 'REJECTED', count(*), count(*) FROM refused
     WHERE topic = 'billing.payment.v1' GROUP BY tenant;
    RETURN NULL;
END $$;

CREATE TRIGGER tally_in AFTER INSERT ON payment
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION tally_payments_in();
CREATE TRIGGER tally_moved AFTER UPDATE ON payment
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_payments_moved();
CREATE TRIGGER tally_gone AFTER DELETE ON payment
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_payments_gone();
CREATE TRIGGER tally_refused AFTER INSERT ON refused_record
    REFERENCING NEW TABLE AS refused FOR EACH STATEMENT EXECUTE FUNCTION tally_records_refused();

-- Records on the topic of payments that were refused and are not listed any more: what money they told of is still not known.
CREATE TABLE refused_long_ago (
    tenant  text   PRIMARY KEY,
    records bigint NOT NULL
);

-- A trigger, because the list is the starter's. What was counted when they were refused stays counted: nothing takes it back.
CREATE FUNCTION count_refused_long_ago() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO refused_long_ago AS known (tenant, records)
    SELECT tenant, count(*) FROM gone
     WHERE topic = 'billing.payment.v1' AND code <> 'CONTRADICTS_EARLIER' AND tenant IS NOT NULL
     GROUP BY tenant ORDER BY tenant
    ON CONFLICT (tenant) DO UPDATE SET records = known.records + excluded.records;
    RETURN NULL;
END $$;
CREATE TRIGGER counted_when_forgotten AFTER DELETE ON refused_record
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_refused_long_ago();

-- A row that neither side knows stands only for "a payment waits for it": it is what two transactions lock.
CREATE TABLE customer (
    tenant        text    NOT NULL,
    customer_id   text    NOT NULL,
    name          text,
    in_billing    boolean NOT NULL DEFAULT false,
    in_erp        boolean NOT NULL DEFAULT false,
    -- Why it is not in Intacct.
    code          text,
    cause         text,
    remedy        text,
    -- The record that was read last; its revision counts what was told of it.
    erp_record_no text,
    erp_revision  bigint,
    PRIMARY KEY (tenant, customer_id)
);

-- The number of an invoice: the row that everybody locks who decides about it, known or not.
CREATE TABLE invoice (
    tenant     text NOT NULL,
    invoice_id text NOT NULL,
    -- Why what billing said last is not in Intacct: what the last outcome said that was none of success, of which event, and why.
    state      text CHECK (state IN ('REJECTED', 'PARKED', 'DISMISSED')),
    event_id   text,
    code       text,
    cause      text,
    remedy     text,
    PRIMARY KEY (tenant, invoice_id)
);

-- The order in which billing told of its invoices.
CREATE SEQUENCE invoice_told;

-- What billing says of an invoice: a row for each customer that it ever named, so that an invoice that is sent again for another
-- customer does not move.
CREATE TABLE invoice_issued (
    tenant      text    NOT NULL,
    invoice_id  text    NOT NULL,
    customer_id text    NOT NULL,
    currency    text    NOT NULL,
    -- Of the last content that named this customer.
    total       numeric NOT NULL,
    -- It was told again with another total or currency.
    changed     boolean NOT NULL DEFAULT false,
    told        bigint  NOT NULL DEFAULT nextval('invoice_told'),
    PRIMARY KEY (tenant, invoice_id, customer_id)
);

-- What stands in Intacct, told apart by record number: two records may bear one invoice number, and both are shown.
CREATE TABLE invoice_record (
    tenant           text        NOT NULL,
    record_no        text        NOT NULL,
    -- The order in which the records were heard of.
    position         bigint      GENERATED ALWAYS AS IDENTITY,
    -- The number that it bears now, and the one that it bore when it was first heard of.
    invoice_id       text        NOT NULL,
    first_invoice_id text        NOT NULL,
    -- Null while only an outcome told of it that named no customer.
    customer_id      text,
    -- As it was last read; null while it was posted and never read.
    currency         text,
    total            numeric,
    due              numeric,
    standing         text        CHECK (standing IN ('OPEN', 'PAID', 'DRAFT', 'REVERSED', 'DELETED')),
    revision         bigint,
    read_at          timestamptz,
    -- As it stood when it was first read and was not a draft: where the balance of an imported invoice starts.
    first_total      numeric,
    first_due        numeric,
    -- An outcome said that billing's invoice was posted as this record.
    posted           boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (tenant, record_no)
);
CREATE INDEX invoice_record_number ON invoice_record (tenant, invoice_id);
CREATE INDEX invoice_record_renumbered ON invoice_record (tenant, first_invoice_id) WHERE first_invoice_id <> invoice_id;

-- Records of Intacct that could not be understood: as long as there is one, no sum over the company's records is complete.
CREATE TABLE unread_record (
    tenant    text        NOT NULL,
    kind      text        NOT NULL,
    record_no text        NOT NULL,
    number    text,
    reason    text        NOT NULL,
    since     timestamptz NOT NULL,
    PRIMARY KEY (tenant, kind, record_no)
);

-- The tenants that were ever announced as connected, so that a Kafka that loses its topics does not make strangers of them.
CREATE TABLE known_tenant (
    tenant   text        PRIMARY KEY,
    heard_at timestamptz NOT NULL
);
