-- Where billing's topics ended when the mark was set, by topic and partition: up to there they have to be read again before it is lifted.
ALTER TABLE restore_mark ADD COLUMN ends jsonb NOT NULL DEFAULT '{}';
