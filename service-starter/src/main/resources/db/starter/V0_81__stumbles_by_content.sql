-- Places are used again by a new Kafka: what failed there before is another record, and its attempts are not this one's.
ALTER TABLE stumble
    ADD COLUMN fingerprint text NOT NULL DEFAULT '',
    DROP CONSTRAINT stumble_pkey,
    ADD PRIMARY KEY (topic, partition, "offset", fingerprint);
