ALTER TABLE editing.manuscript ADD COLUMN missed_at timestamptz;
COMMENT ON COLUMN editing.manuscript.missed_at IS 'The draft was to publish itself then, but was not complete; null once somebody saves or publishes it.';
