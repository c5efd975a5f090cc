DROP INDEX requests.event_told_once;
CREATE UNIQUE INDEX event_told_once
    ON requests.event (request_id, kind)
    WHERE kind NOT IN ('SENT', 'NOT_SENT_YET', 'RETURNED', 'UNDELIVERABLE', 'OPENED');
COMMENT ON INDEX requests.event_told_once IS 'Its way to the office may turn more than once: sent, come back, sent again';
