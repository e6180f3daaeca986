-- A cursor was reckoned by the offset that the user had then: where it is another one now, reading begins so much earlier.
ALTER TABLE sync_cursor ADD COLUMN offset_seconds integer NOT NULL DEFAULT 0;

-- The number or id of the document, where it could be read: a person looks for it by that.
ALTER TABLE unread_record ADD COLUMN number text;
