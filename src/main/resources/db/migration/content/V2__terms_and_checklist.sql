CREATE TABLE content.term (
    slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    term text NOT NULL UNIQUE CHECK (term <> ''),
    also text[] NOT NULL,
    explanation text NOT NULL CHECK (explanation <> ''),
    text text,
    article text,
    concern text
);
COMMENT ON TABLE content.term IS 'Words of office German with their explanations.';
COMMENT ON COLUMN content.term.article IS 'Where there is more: area/slug.';

CREATE TABLE content.checklist (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    data jsonb NOT NULL
);
COMMENT ON TABLE content.checklist IS 'Where do I start: situations, and what is to be done in the order of days and weeks.';
