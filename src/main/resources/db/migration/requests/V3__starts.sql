CREATE TABLE requests.start (
    network bytea NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE requests.start IS 'Drafts begun during the last day, by network.';
COMMENT ON COLUMN requests.start.network IS 'A fingerprint of the address, of no use without the vault.';
CREATE INDEX start_network ON requests.start (network, at);
