CREATE TABLE requests.draft (
    id         uuid PRIMARY KEY,
    concern    text NOT NULL,
    sealed     bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE requests.draft IS 'A request under way, from the first answer after the privacy notice';
COMMENT ON COLUMN requests.draft.sealed IS 'Answers as JSON, sealed by the vault with the context "draft <id>"';
CREATE INDEX draft_expires_at ON requests.draft (expires_at);

CREATE TABLE requests.draft_device (
    device     bytea NOT NULL,
    draft_id   uuid NOT NULL REFERENCES requests.draft ON DELETE CASCADE,
    concern    text NOT NULL,
    PRIMARY KEY (device, concern)
);
COMMENT ON COLUMN requests.draft_device.device IS 'Fingerprint of the secret in the device''s cookie';
CREATE INDEX draft_device_draft ON requests.draft_device (draft_id);

CREATE TABLE requests.handover (
    code       bytea PRIMARY KEY,
    draft_id   uuid NOT NULL REFERENCES requests.draft ON DELETE CASCADE,
    language   text NOT NULL,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE requests.handover IS 'Single-use codes that carry a draft to another browser; used ones are deleted';

CREATE TABLE requests.request (
    id            uuid PRIMARY KEY,
    reference     text NOT NULL UNIQUE CHECK (reference ~ '^[A-HJ-NP-Z2-9]{6}$'),
    language      text NOT NULL,
    concern       text NOT NULL,
    institution   text NOT NULL,
    sealed        bytea NOT NULL,
    access        bytea NOT NULL UNIQUE,
    accepted_at   timestamptz NOT NULL
);
COMMENT ON COLUMN requests.request.sealed IS 'Answers and the concern as it was, JSON, sealed with the context "request <id>"';
COMMENT ON COLUMN requests.request.access IS 'Fingerprint of access code and second factor together';

CREATE TABLE requests.event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES requests.request ON DELETE CASCADE,
    kind       text NOT NULL,
    at         timestamptz NOT NULL,
    UNIQUE (request_id, kind)
);
COMMENT ON TABLE requests.event IS 'The story of a request as the newcomer may read it';

CREATE TABLE requests.receipt (
    device     bytea NOT NULL,
    concern    text NOT NULL,
    request_id uuid NOT NULL REFERENCES requests.request ON DELETE CASCADE,
    sealed     bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (device, concern)
);
COMMENT ON TABLE requests.receipt IS 'Codes in clear, sealed, for the device that sent the request; gone after a day';

CREATE TABLE requests.guess (
    network bytea NOT NULL,
    at      timestamptz NOT NULL
);
COMMENT ON TABLE requests.guess IS 'Wrong codes by network (fingerprint), to slow guessing on every node';
CREATE INDEX guess_network ON requests.guess (network, at);
