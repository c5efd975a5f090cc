-- How often each page is read on each day, in all languages together. Nothing about who reads.
CREATE TABLE site.reading (
    day   date   NOT NULL,
    path  text   NOT NULL,
    times bigint NOT NULL CHECK (times > 0),
    PRIMARY KEY (day, path)
);

COMMENT ON COLUMN site.reading.path IS 'without the language: /wohnen/mietvertrag; / is home';
