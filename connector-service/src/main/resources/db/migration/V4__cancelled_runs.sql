-- A run can be stopped, and can read what is outstanding instead of what changed.
ALTER TABLE sync_run
    ADD COLUMN selection text CHECK (selection IN ('WHOLE', 'OUTSTANDING')), -- null: what changed, or everything
    ADD COLUMN cancelled_at timestamptz,                                     -- since when it is to stop; null: it goes on
    DROP CONSTRAINT sync_run_state_check,
    ADD CONSTRAINT sync_run_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'));
