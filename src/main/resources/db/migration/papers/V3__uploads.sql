CREATE TABLE papers.upload (
    id          uuid PRIMARY KEY,
    owner       uuid NOT NULL,
    slot        text NOT NULL CHECK (slot <> ''),
    photo       uuid NOT NULL,
    length      bigint NOT NULL CHECK (length > 0),
    received    bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND length),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    claimed_at  timestamptz,
    finished_at timestamptz,
    pages       uuid[],
    refused     text,
    UNIQUE (owner, photo),
    CHECK (finished_at IS NULL OR num_nonnulls(pages, refused) = 1),
    CHECK (finished_at IS NULL OR received = length)
);
COMMENT ON TABLE papers.upload IS 'Files on their way in, piece by piece; any node may take the next piece';
COMMENT ON COLUMN papers.upload.photo IS 'The name that the phone gave the photo, so that asking twice begins one upload';
COMMENT ON COLUMN papers.upload.claimed_at IS 'Since when a node is making pages of it';
COMMENT ON COLUMN papers.upload.pages IS 'What became of it; the pages may have been removed since';
COMMENT ON COLUMN papers.upload.refused IS 'Why nothing became of it';
CREATE INDEX upload_expires_at ON papers.upload (expires_at);

CREATE TABLE papers.chunk (
    upload uuid NOT NULL REFERENCES papers.upload ON DELETE CASCADE,
    starts bigint NOT NULL CHECK (starts >= 0),
    sealed bytea NOT NULL,
    PRIMARY KEY (upload, starts)
);
COMMENT ON COLUMN papers.chunk.starts IS 'Where in the file these bytes begin';
COMMENT ON COLUMN papers.chunk.sealed IS 'Sealed with the context "chunk <upload> <starts>"';
-- What is sealed cannot be compressed.
ALTER TABLE papers.chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;
