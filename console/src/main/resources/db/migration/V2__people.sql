-- People who come through the sign-in of their house, and the zone that somebody prefers to the browser's.

ALTER TABLE person ADD COLUMN zone text;              -- null: as the browser's clock has it
ALTER TABLE person ADD COLUMN issuer text;            -- where the person signs in, if not here; with the subject it is who that is
ALTER TABLE person ADD COLUMN subject text;
CREATE UNIQUE INDEX person_elsewhere ON person (issuer, subject);

-- For the audit log of one person.
CREATE INDEX act_by_who ON act (who, number DESC);
