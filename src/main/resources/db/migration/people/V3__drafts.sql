CREATE SEQUENCE people.draft_edition;

CREATE TABLE people.draft (
    id        uuid        PRIMARY KEY,
    kind      text        NOT NULL,
    key       text        NOT NULL,
    edition   bigint      NOT NULL,
    version   bigint      NOT NULL,
    title     text        NOT NULL,
    fields    json        NOT NULL,
    by_id     uuid        NOT NULL,
    by_name   text        NOT NULL,
    at        timestamptz NOT NULL,
    show_at   timestamptz,
    missed_at timestamptz,
    UNIQUE (kind, key)
);

COMMENT ON TABLE people.draft IS 'What staff keep for later of anything editable: nobody else sees it before it is shown.';
COMMENT ON COLUMN people.draft.edition IS 'Another each time it is kept: who kept an older one is told.';
COMMENT ON COLUMN people.draft.version IS 'people.revision: what stood there when it was begun; 0 where nothing did.';
COMMENT ON COLUMN people.draft.show_at IS 'It shows itself then; null where somebody must show it.';
COMMENT ON COLUMN people.draft.missed_at IS 'It was to show itself then, but could not.';
