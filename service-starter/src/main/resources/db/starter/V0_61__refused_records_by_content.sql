-- Places are used again by a new Kafka: what stood there before is another record.
ALTER TABLE refused_record
    ADD COLUMN fingerprint text NOT NULL DEFAULT '',
    DROP CONSTRAINT refused_record_pkey,
    ADD PRIMARY KEY (topic, partition, "offset", fingerprint);
