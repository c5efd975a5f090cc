CREATE TABLE delivery.part (
    letter  uuid PRIMARY KEY,
    request uuid NOT NULL,
    number  integer NOT NULL CHECK (number > 0),
    papers  text[] NOT NULL,
    UNIQUE (request, number)
);
COMMENT ON TABLE delivery.part IS 'How a request was divided into letters that the mailbox takes, planned when it was sent';
COMMENT ON COLUMN delivery.part.letter IS 'mail.letter, by value';
COMMENT ON COLUMN delivery.part.request IS 'requests.request, by value';
COMMENT ON COLUMN delivery.part.papers IS 'Slugs of the papers that travel in this part';
