CREATE TABLE directory.reply_phrase (
    slug     text PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    occasion text NOT NULL CHECK (occasion IN ('APPOINTMENT', 'OTHER_TIME', 'PAPERS_MISSING',
                                               'QUESTION', 'FORWARDED', 'DONE')),
    text     text NOT NULL CHECK (text <> ''),
    position integer NOT NULL
);
COMMENT ON TABLE directory.reply_phrase IS 'Sentences to answer with, written once and translated';
