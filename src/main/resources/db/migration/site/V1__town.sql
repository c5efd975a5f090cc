CREATE TABLE site.town (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    data     jsonb NOT NULL
);

COMMENT ON TABLE site.town IS 'The one town of this installation, as its pages name it';
