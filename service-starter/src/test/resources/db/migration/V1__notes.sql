CREATE TABLE note (event_id text PRIMARY KEY);
