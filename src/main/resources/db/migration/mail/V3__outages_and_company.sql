ALTER TABLE mail.letter
    ADD COLUMN carried_by uuid,
    ADD COLUMN stranded_at timestamptz,
    ADD COLUMN tried_since timestamptz,
    ADD COLUMN unneeded_at timestamptz,
    DROP CONSTRAINT letter_check1,
    ADD CONSTRAINT letter_waits_or_is_settled CHECK (
        (next_attempt_at IS NULL)
        = (accepted_at IS NOT NULL OR failed_at IS NOT NULL OR unneeded_at IS NOT NULL));
COMMENT ON COLUMN mail.letter.carried_by IS 'The letter in whose mail it left together with others, itself included; by value, since that one may be erased first';
COMMENT ON COLUMN mail.letter.stranded_at IS 'Since when it waits for the mail server itself: the first letter that the server takes wakes it';
COMMENT ON COLUMN mail.letter.tried_since IS 'When somebody sent it again: only tries from then on are counted; null: from the beginning';
COMMENT ON COLUMN mail.letter.unneeded_at IS 'When it was to be sent, nobody needed it any more';
COMMENT ON COLUMN mail.letter.next_attempt_at IS 'Null once accepted, failed or unneeded';

CREATE INDEX letter_carried_by_idx ON mail.letter (carried_by) WHERE carried_by IS NOT NULL;
CREATE INDEX letter_stranded_idx ON mail.letter (stranded_at) WHERE stranded_at IS NOT NULL;
