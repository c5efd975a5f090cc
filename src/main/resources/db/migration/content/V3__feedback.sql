CREATE TABLE content.feedback (
    id uuid PRIMARY KEY,
    path text NOT NULL,
    language text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('HELPED', 'DID_NOT_HELP', 'WRONG')),
    sealed bytea,
    at timestamptz NOT NULL,
    done_at timestamptz
);
COMMENT ON TABLE content.feedback IS 'What readers think of a page; nobody is asked who they are.';
COMMENT ON COLUMN content.feedback.sealed IS 'What somebody wrote, sealed: people write about themselves.';
CREATE INDEX feedback_at ON content.feedback (at);
