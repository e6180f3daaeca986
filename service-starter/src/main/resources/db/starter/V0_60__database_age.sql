-- How old this database is. Kafka and every process know it too: one that is younger than it was is an earlier copy that was put back.
CREATE TABLE database_age (
    epoch   text        NOT NULL,          -- its life; a restore begins a new one
    beat    bigint      NOT NULL,          -- counts on through all lives
    born    bigint      NOT NULL,          -- the beat with which this life began; what counts changes of records counts on from here
    beat_at timestamptz NOT NULL
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX database_age_one ON database_age ((true));
INSERT INTO database_age (epoch, beat, born, beat_at) VALUES (gen_random_uuid()::text, 0, 0, 'epoch');
