CREATE TABLE directory.institution (
    slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('AUTHORITY', 'ASSOCIATION', 'ADVICE', 'OTHER')),
    description text NOT NULL,
    address text[] NOT NULL CHECK (cardinality(address) > 0),
    room text,
    stop text,
    hours_note text,
    phone text NOT NULL,
    spoken_languages text[] NOT NULL,
    accessibility text,
    lead_working_days integer NOT NULL CHECK (lead_working_days >= 0),
    answer_working_days integer NOT NULL CHECK (answer_working_days > 0),
    mailbox text NOT NULL CHECK (mailbox LIKE '_%@_%'),
    second_mailbox text CHECK (second_mailbox LIKE '_%@_%'),
    mode text NOT NULL CHECK (mode IN ('LINK', 'SMIME', 'ATTACHMENT')),
    limit_bytes bigint NOT NULL CHECK (limit_bytes > 0),
    controller text NOT NULL,
    data_protection_officer text NOT NULL,
    position integer NOT NULL
);
COMMENT ON COLUMN directory.institution.lead_working_days IS 'The earliest appointment that can be wished, counted from today.';
COMMENT ON COLUMN directory.institution.limit_bytes IS 'What its mailbox takes in one mail, counted encoded.';

CREATE TABLE directory.hours (
    institution text NOT NULL REFERENCES directory.institution ON DELETE CASCADE,
    day smallint NOT NULL CHECK (day BETWEEN 1 AND 7),
    opens time NOT NULL,
    closes time NOT NULL,
    CHECK (opens < closes),
    PRIMARY KEY (institution, day, opens)
);
COMMENT ON COLUMN directory.hours.day IS 'ISO: 1 is Monday.';

CREATE TABLE directory.paper (
    slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    name text NOT NULL CHECK (name <> ''),
    explanation text,
    drawing text NOT NULL,
    file_name text NOT NULL CHECK (file_name ~ '^[A-Za-z0-9-]{1,40}$')
);

CREATE TABLE directory.concern (
    slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    title text NOT NULL CHECK (title <> ''),
    explanation text NOT NULL,
    institution text NOT NULL REFERENCES directory.institution,
    appointment boolean NOT NULL,
    hand_in boolean NOT NULL,
    interpreter boolean NOT NULL,
    online_service text CHECK (online_service LIKE 'https://%'),
    note text,
    position integer NOT NULL,
    CHECK (appointment OR hand_in)
);

CREATE TABLE directory.concern_detail (
    concern text NOT NULL REFERENCES directory.concern ON DELETE CASCADE,
    detail text NOT NULL,
    need text NOT NULL CHECK (need IN ('REQUIRED', 'OPTIONAL')),
    CHECK (detail <> 'REFERENCE' OR need = 'OPTIONAL'),
    PRIMARY KEY (concern, detail)
);

CREATE TABLE directory.concern_paper (
    concern text NOT NULL REFERENCES directory.concern ON DELETE CASCADE,
    paper text NOT NULL REFERENCES directory.paper,
    position integer NOT NULL,
    required boolean NOT NULL,
    original boolean NOT NULL,
    note text,
    PRIMARY KEY (concern, paper)
);
COMMENT ON COLUMN directory.concern_paper.original IS 'The original must be shown at the appointment, a photo alone is not enough.';
