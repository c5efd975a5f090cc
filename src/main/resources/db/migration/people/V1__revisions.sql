CREATE TABLE people.revision (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    text        NOT NULL,
    key     text        NOT NULL,
    version bigint      NOT NULL CHECK (version >= 0),
    title   text        NOT NULL,
    fields  json,
    by_id   uuid,
    by_name text        NOT NULL,
    at      timestamptz NOT NULL,
    UNIQUE (kind, key, version)
);

COMMENT ON TABLE people.revision IS 'Every state that staff have given to anything editable; the audit trail.';
COMMENT ON COLUMN people.revision.fields IS 'What stood in the form, in its order; null where the thing was removed.';
COMMENT ON COLUMN people.revision.by_id IS 'Null for what stood there before the first change by staff.';
COMMENT ON COLUMN people.revision.by_name IS 'Kept with the change: the person may be gone.';

CREATE INDEX revision_newest ON people.revision (at DESC);
