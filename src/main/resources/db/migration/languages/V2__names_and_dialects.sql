ALTER TABLE languages.language
    ADD COLUMN other_names           text    NOT NULL DEFAULT '',
    ADD COLUMN hidden_until_complete boolean NOT NULL DEFAULT false,
    ADD COLUMN dialects              text[]  NOT NULL DEFAULT '{}';
COMMENT ON COLUMN languages.language.other_names IS 'What people call it as well, for those who look for it';
COMMENT ON COLUMN languages.language.dialects IS 'German names of dialects to ask of an interpreter';
