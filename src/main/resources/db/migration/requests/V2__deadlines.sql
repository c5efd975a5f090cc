ALTER TABLE requests.request
    ALTER COLUMN sealed DROP NOT NULL,
    ALTER COLUMN access DROP NOT NULL,
    ALTER COLUMN language DROP NOT NULL,
    ADD COLUMN delivered_at timestamptz,
    ADD COLUMN collected_at timestamptz,
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN extended_at timestamptz,
    ADD COLUMN papers_erased_at timestamptz,
    ADD COLUMN erased_at timestamptz,
    ADD CHECK ((erased_at IS NULL) = (sealed IS NOT NULL)),
    ADD CHECK ((erased_at IS NULL) = (access IS NOT NULL)),
    ADD CHECK ((erased_at IS NULL) = (language IS NOT NULL)),
    ADD CHECK (erased_at IS NULL OR papers_erased_at IS NOT NULL);
COMMENT ON COLUMN requests.request.delivered_at IS 'When the last letter to the office was taken; null again where one came back';
COMMENT ON COLUMN requests.request.collected_at IS 'When the office first picked it up or confirmed it';
COMMENT ON COLUMN requests.request.closed_at IS 'When it came to its end';
COMMENT ON COLUMN requests.request.extended_at IS 'When the municipality gave its papers a second period, which it may once';
COMMENT ON COLUMN requests.request.erased_at IS 'From then on the row is a record without content, kept for a year';

UPDATE requests.request
SET delivered_at = sent.at
FROM requests.event AS sent
WHERE sent.request_id = request.id
AND sent.kind = 'SENT';

ALTER TABLE requests.event DROP CONSTRAINT event_request_id_kind_key;
CREATE UNIQUE INDEX event_told_once ON requests.event (request_id, kind) WHERE kind <> 'OPENED';
CREATE INDEX event_request ON requests.event (request_id);
