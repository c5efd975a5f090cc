CREATE TABLE signin.session (
    fingerprint bytea       PRIMARY KEY,
    person      uuid        NOT NULL,
    since       timestamptz NOT NULL,
    seen_at     timestamptz NOT NULL,
    complete    boolean     NOT NULL,
    browser     text        NOT NULL
);
CREATE INDEX session_person ON signin.session (person);
COMMENT ON COLUMN signin.session.fingerprint IS
    'of the secret in the cookie; the secret itself is kept nowhere';
COMMENT ON COLUMN signin.session.complete IS
    'false between the password and the second factor';

CREATE TABLE signin.credential (
    person              uuid        PRIMARY KEY,
    password            text,
    password_set_at     timestamptz
);
