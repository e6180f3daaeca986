-- When others were told of the settings; null: they never were, as of settings from before there was anybody to tell.
ALTER TABLE mapping_settings ADD COLUMN told_at timestamptz;
CREATE INDEX mapping_settings_untold ON mapping_settings (tenant) WHERE told_at IS NULL;
