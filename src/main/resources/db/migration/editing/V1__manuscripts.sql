CREATE TABLE editing.manuscript (
    id           uuid        PRIMARY KEY,
    area         text        NOT NULL,
    slug         text        NOT NULL,
    fields       json,
    published    json,
    published_at timestamptz,
    published_by text,
    publish_at   timestamptz,
    scheduled_by uuid,
    expires_at   timestamptz,
    review_on    date,
    responsible  uuid,
    trashed_at   timestamptz,
    trashed_by   text
);
CREATE UNIQUE INDEX manuscript_address ON editing.manuscript (area, slug);
COMMENT ON TABLE  editing.manuscript IS 'What editors write; what readers see of it is content.article.';
COMMENT ON COLUMN editing.manuscript.fields IS 'The form as it was saved last; null where nobody has edited the article yet.';
COMMENT ON COLUMN editing.manuscript.published IS 'The form as it was published last; null where nothing is published.';
COMMENT ON COLUMN editing.manuscript.publish_at IS 'The draft publishes itself then.';
COMMENT ON COLUMN editing.manuscript.expires_at IS 'The article leaves the guide then.';
COMMENT ON COLUMN editing.manuscript.responsible IS 'people.person: who is asked whether all of it is still true.';

CREATE TABLE editing.publication (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    manuscript uuid        NOT NULL REFERENCES editing.manuscript ON DELETE CASCADE,
    fields     json,
    by_name    text        NOT NULL,
    at         timestamptz NOT NULL,
    undone_at  timestamptz
);
CREATE INDEX publication_manuscript ON editing.publication (manuscript, id);
COMMENT ON TABLE  editing.publication IS 'What readers were shown, one after the other; undoing goes back to the one before.';
COMMENT ON COLUMN editing.publication.fields IS 'Null where the article was taken away.';
