CREATE TABLE requests.sending (
    device bytea NOT NULL,
    network bytea NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE requests.sending IS 'Requests sent during the last hour, by device and network.';
COMMENT ON COLUMN requests.sending.device IS 'A fingerprint, of no use without the vault; so is the network.';
CREATE INDEX sending_device ON requests.sending (device);
CREATE INDEX sending_network ON requests.sending (network);

CREATE TABLE requests.spent_work (
    proof bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE requests.spent_work IS 'Work that has opened the gate once, until it would expire anyway.';
