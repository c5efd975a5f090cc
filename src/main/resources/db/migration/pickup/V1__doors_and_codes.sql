CREATE TABLE pickup.code (
    id        uuid PRIMARY KEY,
    letter    uuid NOT NULL,
    request   uuid NOT NULL,
    sealed    bytea NOT NULL,
    wrong     integer NOT NULL DEFAULT 0,
    issued_at timestamptz NOT NULL,
    used_at   timestamptz
);
COMMENT ON TABLE pickup.code IS 'One-time codes sent to the mailbox that a letter went to; gone after a day';
COMMENT ON COLUMN pickup.code.letter IS 'mail.letter, by value';
COMMENT ON COLUMN pickup.code.request IS 'requests.request, by value';
COMMENT ON COLUMN pickup.code.sealed IS 'Six digits, sealed with the context "code <id>", since they are written into a mail';
COMMENT ON COLUMN pickup.code.wrong IS 'How often something else was typed';
CREATE INDEX code_letter ON pickup.code (letter, issued_at);

CREATE TABLE pickup.door (
    device     bytea NOT NULL,
    proof      bytea NOT NULL,
    letter     uuid,
    expires_at timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (device, proof, letter)
);
COMMENT ON TABLE pickup.door IS 'What a browser may open: one request for an hour, or, remembered, all of a mailbox for 30 days';
COMMENT ON COLUMN pickup.door.device IS 'Fingerprint of the secret in the browser''s cookie';
COMMENT ON COLUMN pickup.door.proof IS 'Fingerprint of what was proved: access to this mailbox, or this passphrase';
COMMENT ON COLUMN pickup.door.letter IS 'Null where the browser is remembered';
CREATE INDEX door_expires_at ON pickup.door (expires_at);

CREATE TABLE pickup.guess (
    what bytea NOT NULL,
    at   timestamptz NOT NULL
);
COMMENT ON TABLE pickup.guess IS 'Tries of a passphrase or a code by institution and by network (fingerprints)';
CREATE INDEX guess_what ON pickup.guess (what, at);
