CREATE TABLE mail.untold (
    letter uuid NOT NULL REFERENCES mail.letter ON DELETE CASCADE,
    news   text NOT NULL CHECK (news IN ('ACCEPTED', 'DELAYED', 'FAILED', 'HELD', 'REDIRECTED')),
    since  timestamptz NOT NULL,
    PRIMARY KEY (letter, news)
);
COMMENT ON TABLE mail.untold IS 'What became of letters and somebody who listens could not take: told again until all have heard it';
