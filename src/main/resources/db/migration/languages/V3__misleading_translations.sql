ALTER TABLE languages.segment
    ADD COLUMN former_misleads boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN languages.segment.former_misleads IS 'The translations of the predecessor would mislead (another date, amount or place) and are not shown as older ones.';
