-- What came in is one thing and the pages that show it are another: the same bytes sent for two papers are stored once,
-- and a file that the virus scanner has not seen yet waits as it is.
CREATE TABLE papers.file (
    id          uuid PRIMARY KEY,
    owner       uuid NOT NULL,
    fingerprint bytea NOT NULL,
    parts       integer CHECK (parts > 0),
    held        bytea,
    refused     text CHECK (refused <> ''),
    created_at  timestamptz NOT NULL,
    UNIQUE (owner, fingerprint),
    CHECK (num_nonnulls(parts, held, refused) = 1)
);
COMMENT ON TABLE papers.file IS 'Files as newcomers sent them: developed, held for the scanner, or refused after they were held';
COMMENT ON COLUMN papers.file.owner IS 'The draft, later the request';
COMMENT ON COLUMN papers.file.fingerprint IS 'Of the bytes as they came in, under the vault''s key';
COMMENT ON COLUMN papers.file.parts IS 'How many pages it became';
COMMENT ON COLUMN papers.file.held IS 'The bytes as they came in, sealed with the context "held <fingerprint>", until the scanner has seen them';
COMMENT ON COLUMN papers.file.refused IS 'Why nothing of it was kept; its one page says so';
ALTER TABLE papers.file ALTER COLUMN held SET STORAGE EXTERNAL;
CREATE INDEX file_created_at ON papers.file (created_at);
CREATE INDEX file_held ON papers.file (created_at) WHERE held IS NOT NULL;

CREATE TABLE papers.picture (
    id        uuid PRIMARY KEY,
    file      uuid NOT NULL REFERENCES papers.file ON DELETE CASCADE,
    part      integer NOT NULL CHECK (part > 0),
    width     integer NOT NULL CHECK (width > 0),
    height    integer NOT NULL CHECK (height > 0),
    bytes     integer NOT NULL CHECK (bytes > 0),
    quality   text NOT NULL CHECK (quality IN ('GOOD', 'TOO_DARK', 'BLURRED', 'CUT_OFF', 'TOO_SMALL')),
    sealed    bytea NOT NULL,
    thumbnail bytea NOT NULL,
    document  bytea,
    UNIQUE (file, part)
);
COMMENT ON TABLE papers.picture IS 'What became of one page of a file; what came in is not kept beside it';
COMMENT ON COLUMN papers.picture.part IS 'The number of the page in a PDF that came in, else 1';
COMMENT ON COLUMN papers.picture.bytes IS 'Size, before it was sealed, of what goes to the office';
COMMENT ON COLUMN papers.picture.sealed IS 'JPEG, sealed with the context "page <id>"';
COMMENT ON COLUMN papers.picture.thumbnail IS 'Small JPEG, sealed with the context "thumbnail <id>"';
COMMENT ON COLUMN papers.picture.document IS 'A rebuilt PDF of one page that goes to the office instead of the JPEG, sealed with the context "document <id>"';
-- What is sealed cannot be compressed.
ALTER TABLE papers.picture
    ALTER COLUMN sealed SET STORAGE EXTERNAL,
    ALTER COLUMN thumbnail SET STORAGE EXTERNAL,
    ALTER COLUMN document SET STORAGE EXTERNAL;

INSERT INTO papers.file (id, owner, fingerprint, parts, created_at)
SELECT gen_random_uuid(), owner, fingerprint, max(part), min(created_at)
FROM papers.page
GROUP BY owner, fingerprint;

INSERT INTO papers.picture (id, file, part, width, height, bytes, quality, sealed, thumbnail)
SELECT DISTINCT ON (file.id, page.part)
    page.id, file.id, page.part, page.width, page.height, page.bytes, 'GOOD', page.sealed, page.thumbnail
FROM papers.page AS page
JOIN papers.file AS file USING (owner, fingerprint)
ORDER BY file.id, page.part, page.id;

ALTER TABLE papers.page ADD COLUMN file uuid REFERENCES papers.file ON DELETE CASCADE;
UPDATE papers.page AS page
SET file = file.id
FROM papers.file AS file
WHERE file.owner = page.owner
AND file.fingerprint = page.fingerprint;
ALTER TABLE papers.page
    ALTER COLUMN file SET NOT NULL,
    DROP COLUMN fingerprint,
    DROP COLUMN width,
    DROP COLUMN height,
    DROP COLUMN bytes,
    DROP COLUMN sealed,
    DROP COLUMN thumbnail,
    DROP COLUMN created_at,
    ADD UNIQUE (slot, file, part);
CREATE INDEX page_file ON papers.page (file);
COMMENT ON TABLE papers.page IS 'The pages of each paper, in order';

CREATE TABLE papers.day (
    day    date NOT NULL,
    device bytea NOT NULL,
    files  integer NOT NULL,
    bytes  bigint NOT NULL,
    PRIMARY KEY (day, device)
);
COMMENT ON TABLE papers.day IS 'How much came in on a day from a device, whatever became of it';
COMMENT ON COLUMN papers.day.device IS 'As in papers.page; empty for files without a device';
