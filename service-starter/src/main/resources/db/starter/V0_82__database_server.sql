-- Which server the database stood on when it was last believed: its system identifier and its timeline. A standby that is promoted and a
-- copy that is recovered begin a new timeline, and may have forgotten the last seconds before it.
ALTER TABLE database_age ADD COLUMN server text; -- null: not known yet, or not to be read here

-- Null where the server does not say its timeline, as some hosted ones, and on a standby; without an identifier where only that is not said.
CREATE FUNCTION database_server() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    system text := '';
BEGIN
    BEGIN
        system := (SELECT system_identifier FROM pg_control_system());
    EXCEPTION WHEN OTHERS THEN
        NULL;
    END;
    RETURN system || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8);
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;
