CREATE TABLE languages.language (
    tag         text    PRIMARY KEY CHECK (tag ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    native_name text    NOT NULL CHECK (native_name <> ''),
    german_name text    NOT NULL CHECK (german_name <> ''),
    fallback    text    REFERENCES languages.language DEFERRABLE INITIALLY DEFERRED,
    read        boolean NOT NULL,
    interpreted boolean NOT NULL,
    video       boolean NOT NULL,
    position    integer NOT NULL,
    CHECK (fallback <> tag)
);
COMMENT ON TABLE  languages.language IS 'The languages on offer; the direction follows from the script.';
COMMENT ON COLUMN languages.language.tag IS 'BCP 47';

INSERT INTO languages.language (tag, native_name, german_name, read, interpreted, video, position)
VALUES ('de', 'Deutsch', 'Deutsch', true, false, false, 0);

CREATE TABLE languages.segment (
    id          text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
    german      text NOT NULL CHECK (german <> ''),
    context     text,
    predecessor text REFERENCES languages.segment,
    CHECK (predecessor <> id)
);
COMMENT ON TABLE  languages.segment IS 'Every translatable German text, once.';
COMMENT ON COLUMN languages.segment.id IS 'SHA-256 of the normalised German and its context';
COMMENT ON COLUMN languages.segment.german IS 'Inline marks as numbered placeholders: <1>label</1>';
COMMENT ON COLUMN languages.segment.context IS 'Only where one German text needs two translations';
COMMENT ON COLUMN languages.segment.predecessor IS 'What stood in its place before it was changed';

CREATE TABLE languages.translation (
    segment     text        NOT NULL REFERENCES languages.segment,
    language    text        NOT NULL REFERENCES languages.language CHECK (language <> 'de'),
    text        text        NOT NULL CHECK (text <> ''),
    origin      text        NOT NULL CHECK (origin IN ('PERSON', 'MACHINE', 'IMPORT')),
    author      text,
    written_at  timestamptz NOT NULL,
    approved_at timestamptz,
    approved_by text,
    PRIMARY KEY (language, segment),
    CHECK ((approved_at IS NULL) = (approved_by IS NULL))
);
CREATE INDEX translation_segment ON languages.translation (segment);

CREATE TABLE languages.place (
    module   text    NOT NULL,
    thing    text    NOT NULL,
    position integer NOT NULL,
    part     text    NOT NULL DEFAULT '',
    segment  text    NOT NULL REFERENCES languages.segment,
    PRIMARY KEY (module, thing, position)
);
CREATE INDEX place_segment ON languages.place (segment);
COMMENT ON TABLE  languages.place IS 'Where a segment stands now; a segment without a place is history.';
COMMENT ON COLUMN languages.place.part IS 'A name for the spot inside the thing, where it has one (the key of an interface word)';

CREATE TABLE languages.word (
    key    text PRIMARY KEY,
    german text NOT NULL CHECK (german <> '')
);
COMMENT ON TABLE languages.word IS 'Interface words that this town says in its own German.';
