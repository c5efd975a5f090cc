CREATE TABLE content.area (
    slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    icon text NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    lead text NOT NULL,
    institutions text[] NOT NULL,
    position integer NOT NULL
);
COMMENT ON COLUMN content.area.institutions IS 'Slugs of the directory: who helps with this area whatever the article.';

CREATE TABLE content.article (
    area text NOT NULL REFERENCES content.area,
    slug text NOT NULL CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    title text NOT NULL CHECK (title <> ''),
    lead text NOT NULL,
    body jsonb NOT NULL,
    institution text NOT NULL,
    concern text NOT NULL,
    checked date NOT NULL,
    quick_exit boolean NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (area, slug)
);
COMMENT ON COLUMN content.article.body IS 'Facts, steps, what to bring, sections and links with their German texts.';
COMMENT ON COLUMN content.article.checked IS 'The day on which the municipality last checked that all of it is true.';
COMMENT ON COLUMN content.article.quick_exit IS 'A button leaves the page at once: the reader may be watched.';
