ALTER TABLE requests.request
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN complete boolean,
    ADD COLUMN lost_at timestamptz,
    ADD CHECK ((confirmed_at IS NULL) = (complete IS NULL)),
    ADD CHECK (lost_at IS NULL OR erased_at IS NOT NULL);
COMMENT ON COLUMN requests.request.confirmed_at IS 'When its office pressed "received"; stays with the record without content';
COMMENT ON COLUMN requests.request.complete IS 'What was ticked then: nobody needs to call back';
COMMENT ON COLUMN requests.request.lost_at IS 'When its last day came and no office had it';
