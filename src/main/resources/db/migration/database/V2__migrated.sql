CREATE TABLE database.migrated (
    only_one    boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    digest      text        NOT NULL,
    migrated_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN database.migrated.digest
    IS 'SHA-256 of all migration files that this database was last brought up to date with';
