ALTER TABLE signin.credential
    ADD COLUMN app_seed text,
    ADD COLUMN app_since timestamptz,
    ADD COLUMN app_last_step bigint,
    ADD CHECK ((app_seed IS NULL) = (app_since IS NULL));
COMMENT ON COLUMN signin.credential.app_seed IS
    'from it and a key of the vault the secret of the code app is computed; alone it is worth nothing';
COMMENT ON COLUMN signin.credential.app_last_step IS
    'the last half minute whose code was used: no code counts twice';

CREATE TABLE signin.recovery_code (
    person      uuid  NOT NULL,
    fingerprint bytea NOT NULL,
    PRIMARY KEY (person, fingerprint)
);

CREATE TABLE signin.passkey (
    id                 bytea       PRIMARY KEY,
    person             uuid        NOT NULL,
    label              text        NOT NULL,
    public_key         bytea       NOT NULL,
    sign_count         bigint      NOT NULL,
    uv_initialized     boolean     NOT NULL,
    backup_eligible    boolean     NOT NULL,
    backup_state       boolean     NOT NULL,
    transports         text        NOT NULL,
    attestation        bytea,
    client_data        bytea,
    created_at         timestamptz NOT NULL,
    used_at            timestamptz NOT NULL
);
CREATE INDEX passkey_person ON signin.passkey (person);

CREATE TABLE signin.challenge (
    fingerprint bytea       PRIMARY KEY,
    purpose     text        NOT NULL,
    content     text        NOT NULL,
    expires_at  timestamptz NOT NULL
);
COMMENT ON TABLE signin.challenge IS
    'what a passkey or another sign-in service must answer; good for one answer';

CREATE TABLE signin.device (
    person      uuid        NOT NULL,
    fingerprint bytea       NOT NULL,
    browser     text        NOT NULL,
    since       timestamptz NOT NULL,
    seen_at     timestamptz NOT NULL,
    PRIMARY KEY (person, fingerprint)
);
COMMENT ON TABLE signin.device IS
    'browsers in which somebody has signed in before: wrong attempts elsewhere do not slow these';

CREATE TABLE signin.attempt (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account bytea       NOT NULL,
    network bytea       NOT NULL,
    device  bytea,
    at      timestamptz NOT NULL
);
CREATE INDEX attempt_account ON signin.attempt (account, at);
CREATE INDEX attempt_network ON signin.attempt (network, at);

CREATE TABLE signin.link (
    id          uuid        PRIMARY KEY,
    fingerprint bytea       NOT NULL UNIQUE,
    person      uuid,
    purpose     text        NOT NULL CHECK (purpose IN ('first', 'invitation', 'reset')),
    expires_at  timestamptz NOT NULL,
    CHECK ((person IS NULL) = (purpose = 'first'))
);
COMMENT ON TABLE signin.link IS 'links that were sent and not yet used; good once';
