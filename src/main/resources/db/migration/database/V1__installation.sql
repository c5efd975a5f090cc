CREATE TABLE database.installation (
    only_one    boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    demo        boolean     NOT NULL,
    keys_proof  bytea       NOT NULL,
    founded_at  timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN database.installation.demo
    IS 'What the first start made of it; it never becomes the other';
COMMENT ON COLUMN database.installation.keys_proof
    IS 'A fingerprint under the vault''s long-lived key: tells at the start whether the keys folder belongs to this database';
