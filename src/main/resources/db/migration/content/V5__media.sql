CREATE TABLE content.medium (
    id       uuid        PRIMARY KEY,
    kind     text        NOT NULL CHECK (kind IN ('PICTURE', 'FILE', 'AUDIO', 'VIDEO')),
    type     text        NOT NULL,
    name     text        NOT NULL CHECK (name ~ '^[a-z0-9.-]{1,80}$'),
    length   bigint      NOT NULL CHECK (length > 0),
    width    integer     NOT NULL,
    height   integer     NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE  content.medium IS 'Pictures, files, sound and films of articles; public, so not sealed.';
COMMENT ON COLUMN content.medium.width IS 'Pixels of a picture, else 0.';

CREATE TABLE content.medium_piece (
    medium uuid    NOT NULL REFERENCES content.medium ON DELETE CASCADE,
    number integer NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (medium, number)
);
COMMENT ON TABLE content.medium_piece IS 'Pieces of 256 KB, so that a part of a film is read without the rest.';
ALTER TABLE content.medium_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
