ALTER TABLE mail.letter
    DROP CONSTRAINT letter_check3,
    ADD COLUMN addressee text,
    ADD COLUMN held_at timestamptz,
    ADD COLUMN gathered_at timestamptz,
    ADD COLUMN complete boolean,
    ADD CHECK (complete IS NULL OR confirmed_at IS NOT NULL);
COMMENT ON COLUMN mail.letter.addressee IS 'Whose mailbox it is (an institution, for example), for limits; opaque here, null for nobody in particular';
COMMENT ON COLUMN mail.letter.held_at IS 'Since when it must not leave although its time has come: its protection is missing';
COMMENT ON COLUMN mail.letter.gathered_at IS 'Set when its addressee had enough letters in this hour: it leaves with others in one';
COMMENT ON COLUMN mail.letter.bounced_at IS 'When the last server that had accepted it said that it could not be delivered; it may have been accepted again since';
COMMENT ON COLUMN mail.letter.complete IS 'What was ticked when it was confirmed: nobody needs to call back';

CREATE INDEX letter_addressee_idx ON mail.letter (addressee, created_at);
CREATE INDEX letter_open_idx ON mail.letter (created_at) WHERE failed_at IS NOT NULL OR bounced_at IS NOT NULL;

ALTER TABLE mail.attempt
    DROP CONSTRAINT attempt_letter_fkey,
    ADD FOREIGN KEY (letter) REFERENCES mail.letter ON DELETE CASCADE;
CREATE INDEX attempt_at_idx ON mail.attempt (at);
