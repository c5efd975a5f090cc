CREATE TABLE people.person (
    id            uuid        PRIMARY KEY,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email         text        NOT NULL CHECK (email = lower(email)),
    created_at    timestamptz NOT NULL,
    disabled_at   timestamptz
);
CREATE UNIQUE INDEX person_email ON people.person (email);
COMMENT ON COLUMN people.person.email IS 'also the name to sign in with; in small letters';

CREATE TABLE people.role (
    person uuid NOT NULL REFERENCES people.person ON DELETE CASCADE,
    kind   text NOT NULL CHECK (kind IN ('administrator', 'editor', 'translator', 'keeper')),
    scope  text NOT NULL DEFAULT '',
    PRIMARY KEY (person, kind, scope),
    CHECK (kind <> 'administrator' OR scope = ''),
    CHECK (kind NOT IN ('translator', 'keeper') OR scope <> '')
);
COMMENT ON COLUMN people.role.scope IS
    'area, language or institution; empty for an editor of all areas';
