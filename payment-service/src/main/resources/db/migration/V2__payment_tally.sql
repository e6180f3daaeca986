-- How many payments came in and where they stand, as rows to be added up: a change is one small row in its transaction, and what
-- it costs to count does not grow with what was posted (docs/decisions/0006).
CREATE TABLE payment_tally (
    -- Empty for refused records that name no tenant.
    tenant_id text   NOT NULL,
    position  bigint GENERATED ALWAYS AS IDENTITY,
    state     text   NOT NULL,
    -- How many more came in.
    came_in   bigint NOT NULL,
    -- How many more, or with a minus fewer, stand in this state.
    standing  bigint NOT NULL,
    PRIMARY KEY (tenant_id, position)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- Triggers, so that nobody who writes a payment can forget the tally: neither a replica of the version before, which goes on while
-- the new ones start, nor a person with an SQL prompt. Each runs once for a statement, whatever the number of its rows.

CREATE FUNCTION tally_payments_in() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant_id, state, came_in, standing)
    SELECT tenant_id, state, count(*), count(*) FROM arrived GROUP BY tenant_id, state;
    RETURN NULL;
END $$;

CREATE FUNCTION tally_payments_moved() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant_id, state, came_in, standing)
    SELECT tenant_id, state, 0, sum(step)
      FROM (SELECT tenant_id, state, 1 AS step FROM after
            UNION ALL
            SELECT tenant_id, state, -1 FROM before) AS moved
     GROUP BY tenant_id, state HAVING sum(step) <> 0;
    RETURN NULL;
END $$;

-- What came in stays counted: a payment that is deleted stands nowhere any more, and the alert says so.
CREATE FUNCTION tally_payments_gone() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant_id, state, came_in, standing)
    SELECT tenant_id, state, 0, -count(*) FROM gone GROUP BY tenant_id, state;
    RETURN NULL;
END $$;

-- A record that was refused at the door is a payment that came in and stands rejected.
CREATE FUNCTION tally_records_refused() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO payment_tally (tenant_id, state, came_in, standing)
    SELECT coalesce(tenant, ''), 'REJECTED', count(*), count(*) FROM refused
     WHERE topic = 'billing.payment.v1' GROUP BY tenant;
    RETURN NULL;
END $$;

-- Whoever writes is waited for, and then waits until the tally agrees with what is there. In the order in which a batch writes them.
LOCK TABLE refused_record, payment IN SHARE ROW EXCLUSIVE MODE;

CREATE TRIGGER tally_in AFTER INSERT ON payment
    REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION tally_payments_in();
CREATE TRIGGER tally_moved AFTER UPDATE ON payment
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_payments_moved();
CREATE TRIGGER tally_gone AFTER DELETE ON payment
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_payments_gone();
CREATE TRIGGER tally_refused AFTER INSERT ON refused_record
    REFERENCING NEW TABLE AS refused FOR EACH STATEMENT EXECUTE FUNCTION tally_records_refused();

INSERT INTO payment_tally (tenant_id, state, came_in, standing)
SELECT tenant_id, state, count(*), count(*) FROM payment GROUP BY tenant_id, state
UNION ALL
SELECT coalesce(tenant, ''), 'REJECTED', count(*), count(*) FROM refused_record
 WHERE topic = 'billing.payment.v1' GROUP BY tenant;
