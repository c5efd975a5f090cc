CREATE TABLE mail.letter (
    id               uuid PRIMARY KEY,
    kind             text NOT NULL CHECK (kind <> ''),
    subject_of       uuid NOT NULL,
    recipient        bytea NOT NULL,
    second_recipient bytea,
    mode             text NOT NULL CHECK (mode IN ('ATTACHMENT', 'LINK', 'SMIME')),
    message_id       text NOT NULL UNIQUE,
    created_at       timestamptz NOT NULL,
    next_attempt_at  timestamptz,
    redirected_at    timestamptz,
    accepted_at      timestamptz,
    failed_at        timestamptz,
    bounced_at       timestamptz,
    picked_up_at     timestamptz,
    confirmed_at     timestamptz,
    CHECK (accepted_at IS NULL OR failed_at IS NULL),
    CHECK ((next_attempt_at IS NULL) = (accepted_at IS NOT NULL OR failed_at IS NOT NULL)),
    CHECK (redirected_at IS NULL OR second_recipient IS NOT NULL),
    CHECK (bounced_at IS NULL OR accepted_at IS NOT NULL)
);
COMMENT ON TABLE mail.letter IS 'A letter that must reach its recipient; never deleted before it has';
COMMENT ON COLUMN mail.letter.kind IS 'Says which writer composes it; opaque here';
COMMENT ON COLUMN mail.letter.subject_of IS 'What it is about, a request for example; opaque here';
COMMENT ON COLUMN mail.letter.recipient IS 'Sealed: a newcomer''s address is personal';
COMMENT ON COLUMN mail.letter.message_id IS 'The same on every attempt, so that a repetition can be recognised';
COMMENT ON COLUMN mail.letter.next_attempt_at IS 'Null once accepted or failed';
COMMENT ON COLUMN mail.letter.redirected_at IS 'From then on it goes to the second recipient';
COMMENT ON COLUMN mail.letter.accepted_at IS 'When the mail server said 250';

CREATE INDEX letter_subject_of_idx ON mail.letter (subject_of);
CREATE INDEX letter_waiting_idx ON mail.letter (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

CREATE TABLE mail.attempt (
    letter        uuid NOT NULL REFERENCES mail.letter,
    number        integer NOT NULL CHECK (number > 0),
    at            timestamptz NOT NULL,
    redirected    boolean NOT NULL,
    outcome       text NOT NULL,
    reply_code    integer CHECK (reply_code BETWEEN 200 AND 599),
    enhanced_code text CHECK (enhanced_code ~ '^[245]\.[0-9]{1,3}\.[0-9]{1,3}$'),
    PRIMARY KEY (letter, number)
);
COMMENT ON TABLE mail.attempt IS 'What became of each try; codes only, since servers repeat addresses in their texts';
COMMENT ON COLUMN mail.attempt.redirected IS 'True when it went to the second recipient';

-- The table that db-scheduler 16 expects. A job is only the alarm clock, the letter is the truth.
CREATE TABLE mail.scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time_idx ON mail.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat_idx ON mail.scheduled_tasks (last_heartbeat);
