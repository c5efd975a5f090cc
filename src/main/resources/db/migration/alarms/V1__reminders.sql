CREATE TABLE alarms.reminder (
    request     uuid PRIMARY KEY,
    reminded_at timestamptz NOT NULL
);
COMMENT ON TABLE alarms.reminder IS 'Offices that neither opened nor confirmed a request in their time';
COMMENT ON COLUMN alarms.reminder.request IS 'requests.request, by value';
