CREATE TABLE translation.comment (
    id       uuid        PRIMARY KEY,
    language text        NOT NULL,
    segment  text        NOT NULL,
    text     text        NOT NULL CHECK (text <> ''),
    by_id    uuid        NOT NULL,
    by_name  text        NOT NULL,
    at       timestamptz NOT NULL,
    settled_at timestamptz
);
CREATE INDEX comment_segment ON translation.comment (language, segment);
COMMENT ON TABLE translation.comment IS 'What those who translate tell each other about a sentence; never shown to readers';

CREATE TABLE translation.assignment (
    language text        NOT NULL,
    segment  text        NOT NULL,
    to_id    uuid        NOT NULL,
    by_id    uuid        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (language, segment)
);
CREATE INDEX assignment_person ON translation.assignment (language, to_id);
COMMENT ON TABLE translation.assignment IS 'Who shall translate a sentence; goes once it is approved';
