-- Why somebody changed the mapping settings, where they said it.
ALTER TABLE mapping_settings ADD COLUMN reason text;
ALTER TABLE mapping_settings_change ADD COLUMN reason text;
