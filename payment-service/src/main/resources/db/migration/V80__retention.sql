CREATE INDEX payment_history_at ON payment_history (at);

-- Records on the topic of payments that were refused and are not listed any more: what money they told of is still not known.
CREATE TABLE refused_long_ago (
    tenant  text   PRIMARY KEY,
    records bigint NOT NULL
);

-- A trigger, because the list is the starter's. What was counted when they were refused stays counted (V2): nothing takes it back.
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
