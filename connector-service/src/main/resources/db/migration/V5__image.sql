-- Images of invoices: what was fetched, so that it need not be fetched again, and in which order each tenant has them looked for.

CREATE TABLE invoice_image (
    image      uuid        PRIMARY KEY,
    tenant     text        NOT NULL,
    book       text        NOT NULL, -- another company or entity has other invoices under the same numbers
    invoice_id text        NOT NULL,
    source     text        NOT NULL CHECK (source IN ('INTACCT', 'UPSTREAM', 'DRAWN')),
    version    text        NOT NULL, -- what it is an image of: record number and WHENMODIFIED, or an address; empty: cannot be told
    size       bigint      NOT NULL CHECK (size > 0),
    hash       text        NOT NULL, -- SHA-256 of the bytes
    kept_at    timestamptz NOT NULL,
    checked_at timestamptz NOT NULL, -- when it was last certain that it is the newest
    whole      boolean     NOT NULL  -- false while its bytes are being kept, and for ever where that failed
);
-- The newest of an invoice.
CREATE INDEX invoice_image_newest ON invoice_image (tenant, book, invoice_id, source, kept_at);
-- For the retention.
CREATE INDEX invoice_image_kept ON invoice_image (kept_at);

-- The bytes, where they are not kept in another store. A PDF is compressed already, so that PostgreSQL need not try.
CREATE TABLE invoice_image_part (
    image uuid    NOT NULL REFERENCES invoice_image ON DELETE CASCADE,
    part  integer NOT NULL,
    bytes bytea   NOT NULL,
    PRIMARY KEY (image, part)
);
ALTER TABLE invoice_image_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Who is looking for which image at present, so that replicas do not fetch the same one at once. A row goes when the look ends; one that a
-- dead replica left counts for nothing when its lease has run out.
CREATE TABLE image_look (
    tenant       text        NOT NULL,
    book         text        NOT NULL,
    invoice_id   text        NOT NULL,
    source       text        NOT NULL,
    leased_until timestamptz NOT NULL,
    PRIMARY KEY (tenant, book, invoice_id, source)
);

-- In which order each tenant's sources are asked; a tenant without a row has the default.
CREATE TABLE image_settings (
    tenant     text        PRIMARY KEY,
    sources    text[]      NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Where billing says that its own file of an invoice is.
CREATE TABLE upstream_image (
    tenant     text        NOT NULL,
    invoice_id text        NOT NULL,
    address    text        NOT NULL,
    told_at    timestamptz NOT NULL, -- the time of billing's event: the latest counts
    kept_at    timestamptz NOT NULL, -- ours
    PRIMARY KEY (tenant, invoice_id)
);
-- For the retention.
CREATE INDEX upstream_image_kept ON upstream_image (kept_at);

-- What an invoice is drawn from is found by its number.
CREATE INDEX read_record_invoice_no ON read_record (tenant, book, (content ->> 'invoiceNo')) WHERE subject = 'INVOICES';
