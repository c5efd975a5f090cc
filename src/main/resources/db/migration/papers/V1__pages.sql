CREATE TABLE papers.page (
    id          uuid PRIMARY KEY,
    owner       uuid NOT NULL,
    slot        text NOT NULL CHECK (slot <> ''),
    position    integer NOT NULL CHECK (position > 0),
    device      bytea,
    fingerprint bytea NOT NULL,
    part        integer NOT NULL CHECK (part > 0),
    width       integer NOT NULL CHECK (width > 0),
    height      integer NOT NULL CHECK (height > 0),
    turned      integer NOT NULL DEFAULT 0 CHECK (turned BETWEEN 0 AND 3),
    bytes       integer NOT NULL CHECK (bytes > 0),
    sealed      bytea NOT NULL,
    thumbnail   bytea NOT NULL,
    created_at  timestamptz NOT NULL,
    UNIQUE (owner, slot, fingerprint, part),
    UNIQUE (owner, slot, position) DEFERRABLE INITIALLY IMMEDIATE
);
COMMENT ON TABLE papers.page IS 'Clean pages of papers; what came in is never stored';
COMMENT ON COLUMN papers.page.owner IS 'The draft, later the request';
COMMENT ON COLUMN papers.page.slot IS 'Which paper of the concern: its slug';
COMMENT ON COLUMN papers.page.device IS 'SHA-256 of the secret of the device that took it; gone once it was sent';
COMMENT ON COLUMN papers.page.fingerprint IS 'Of the bytes as they came in, under the vault''s key';
COMMENT ON COLUMN papers.page.part IS 'The number of the page in a PDF that came in, else 1';
COMMENT ON COLUMN papers.page.turned IS 'Quarters clockwise, applied when the page is shown or printed';
COMMENT ON COLUMN papers.page.bytes IS 'Size of the JPEG before it was sealed';
COMMENT ON COLUMN papers.page.sealed IS 'JPEG, sealed with the context "page <id>"';
COMMENT ON COLUMN papers.page.thumbnail IS 'Small JPEG, sealed with the context "thumbnail <id>"';
-- What is sealed cannot be compressed.
ALTER TABLE papers.page ALTER COLUMN sealed SET STORAGE EXTERNAL, ALTER COLUMN thumbnail SET STORAGE EXTERNAL;
CREATE INDEX page_created_at ON papers.page (created_at);
