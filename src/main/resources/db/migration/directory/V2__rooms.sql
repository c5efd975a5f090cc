ALTER TABLE directory.institution
    ALTER COLUMN mailbox DROP NOT NULL,
    ADD COLUMN certificate text,
    ADD COLUMN serves text[] NOT NULL DEFAULT '{}',
    ADD COLUMN listed boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN directory.institution.mailbox IS 'Null while nobody can be written to; its concerns stay closed.';
COMMENT ON COLUMN directory.institution.certificate IS 'S/MIME, PEM.';
COMMENT ON COLUMN directory.institution.serves IS 'Villages or postcodes; none means all of the town.';
COMMENT ON COLUMN directory.institution.listed IS 'Shown to newcomers.';

CREATE TABLE directory.deviation (
    institution text NOT NULL REFERENCES directory.institution ON DELETE CASCADE,
    position integer NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    opens time,
    closes time,
    CHECK (first_day <= last_day),
    CHECK ((opens IS NULL) = (closes IS NULL)),
    CHECK (opens < closes),
    PRIMARY KEY (institution, position)
);
COMMENT ON TABLE directory.deviation IS 'Days with other hours than usual; closed where there are none.';

CREATE TABLE directory.passphrase (
    institution text PRIMARY KEY REFERENCES directory.institution ON DELETE CASCADE,
    hash text NOT NULL,
    set_at timestamptz NOT NULL
);
COMMENT ON TABLE directory.passphrase IS 'What whoever picks papers up must know; only ever a slow hash of it.';

ALTER TABLE directory.concern
    ALTER COLUMN institution DROP NOT NULL,
    ADD COLUMN listed boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN directory.concern.institution IS 'Null while nobody answers it; it stays closed.';

CREATE TABLE directory.concern_place (
    concern text NOT NULL REFERENCES directory.concern ON DELETE CASCADE,
    institution text NOT NULL REFERENCES directory.institution,
    position integer NOT NULL,
    places text[] NOT NULL CHECK (cardinality(places) > 0),
    PRIMARY KEY (concern, institution)
);
COMMENT ON TABLE directory.concern_place IS 'Villages or postcodes that belong to another institution than the concern''s own.';

CREATE TABLE directory.concern_question (
    concern text NOT NULL REFERENCES directory.concern ON DELETE CASCADE,
    key text NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('TEXT', 'NUMBER', 'DATE', 'CHOICE')),
    required boolean NOT NULL,
    label text NOT NULL CHECK (label <> ''),
    explanation text,
    when_question text,
    when_options text[],
    CHECK ((when_question IS NULL) = (when_options IS NULL)),
    PRIMARY KEY (concern, key)
);

CREATE TABLE directory.concern_option (
    concern text NOT NULL,
    question text NOT NULL,
    key text NOT NULL,
    position integer NOT NULL,
    label text NOT NULL CHECK (label <> ''),
    PRIMARY KEY (concern, question, key),
    FOREIGN KEY (concern, question) REFERENCES directory.concern_question ON DELETE CASCADE
);

ALTER TABLE directory.concern_paper
    ADD COLUMN way text NOT NULL DEFAULT 'EITHER' CHECK (way IN ('SEND', 'BRING', 'EITHER'));
