CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE INDEX segment_german ON languages.segment USING gin (german public.gin_trgm_ops);

ALTER TABLE languages.segment ADD COLUMN base text REFERENCES languages.segment;
UPDATE languages.segment
   SET base = (SELECT plain.id
                 FROM languages.segment AS plain
                WHERE plain.german = segment.german
                  AND plain.context IS NULL)
 WHERE context IS NOT NULL;
CREATE UNIQUE INDEX segment_here ON languages.segment (base, context) WHERE base IS NOT NULL;
COMMENT ON COLUMN languages.segment.base IS 'The same German without a context';

ALTER TABLE languages.place ADD COLUMN marks text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN languages.place.marks IS 'What the numbered placeholders of the German are here: ** or the target of a link';

CREATE TABLE languages.shipped (
    key          text    NOT NULL,
    language     text    NOT NULL,
    segment      text    NOT NULL REFERENCES languages.segment,
    text         text    NOT NULL,
    machine_made boolean NOT NULL,
    PRIMARY KEY (language, key)
);
CREATE INDEX shipped_segment ON languages.shipped (segment);
COMMENT ON TABLE languages.shipped IS 'Translations of interface words as this release brings them; they hold for the German of this release';

CREATE FUNCTION languages.older(of text, tag text) RETURNS text STABLE LANGUAGE sql AS $$
    WITH RECURSIVE line (id, age) AS (
        SELECT predecessor, 1
          FROM languages.segment
         WHERE id = of
         UNION
        SELECT segment.predecessor, line.age + 1
          FROM line JOIN languages.segment ON segment.id = line.id
         WHERE line.age < 20
    )
    SELECT line.id
      FROM line JOIN languages.translation ON translation.segment = line.id
     WHERE translation.language = tag
     ORDER BY line.age
     LIMIT 1
$$;
COMMENT ON FUNCTION languages.older IS 'The youngest predecessor that has a translation';

CREATE VIEW languages.standing AS
SELECT place.module, place.thing, place.position, place.part, place.marks,
       language.tag AS language,
       segment.id AS segment, segment.german,
       here.segment IS NOT NULL AS only_here,
       common.segment IS NULL AND here.segment IS NULL AND shipped.key IS NOT NULL AS as_shipped,
       coalesce(here.text, common.text, shipped.text) AS text,
       CASE WHEN here.segment IS NOT NULL THEN here.author ELSE common.author END AS author,
       coalesce(here.written_at, common.written_at) AS written_at,
       CASE WHEN here.segment IS NOT NULL THEN here.approved_by ELSE common.approved_by END AS approved_by,
       CASE WHEN here.segment IS NOT NULL THEN here.approved_at ELSE common.approved_at END AS approved_at,
       CASE WHEN here.segment IS NOT NULL THEN here.origin = 'MACHINE' AND here.approved_at IS NULL
            WHEN common.segment IS NOT NULL THEN common.origin = 'MACHINE' AND common.approved_at IS NULL
            ELSE coalesce(shipped.machine_made, false)
       END AS machine_made,
       CASE WHEN segment.predecessor IS NOT NULL
            THEN languages.older(segment.id, language.tag)
       END AS older
  FROM languages.place
       CROSS JOIN languages.language
       JOIN languages.segment ON segment.id = place.segment
       LEFT JOIN languages.segment AS own ON own.base = place.segment AND own.context = place.part
       LEFT JOIN languages.translation AS here
              ON here.segment = own.id AND here.language = language.tag
       LEFT JOIN languages.translation AS common
              ON common.segment = place.segment AND common.language = language.tag
       LEFT JOIN languages.shipped
              ON shipped.key = place.part AND shipped.language = language.tag
             AND shipped.segment = place.segment AND place.thing = 'words';
COMMENT ON VIEW languages.standing IS 'What a reader of each language gets at each place; ask for one language or one place';

CREATE TABLE languages.tally (
    language     text    NOT NULL REFERENCES languages.language,
    module       text    NOT NULL,
    thing        text    NOT NULL,
    spots        integer NOT NULL,
    translated   integer NOT NULL,
    machine_made integer NOT NULL,
    PRIMARY KEY (language, module, thing)
);
COMMENT ON TABLE languages.tally IS 'How much of each thing exists in each language; kept by triggers, as counting all takes seconds';

CREATE FUNCTION languages.recount(tags text[], modules text[], things text[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO languages.tally (language, module, thing, spots, translated, machine_made)
    SELECT standing.language, standing.module, standing.thing,
           count(*),
           count(standing.text),
           count(*) FILTER (WHERE standing.machine_made)
      FROM (SELECT DISTINCT * FROM unnest(tags, modules, things) AS it (language, module, thing)) AS touched
           JOIN languages.standing USING (language, module, thing)
     GROUP BY standing.language, standing.module, standing.thing
     ORDER BY standing.language, standing.module, standing.thing
        ON CONFLICT (language, module, thing) DO UPDATE
       SET spots = excluded.spots,
           translated = excluded.translated,
           machine_made = excluded.machine_made
$$;

CREATE FUNCTION languages.recount_translations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM languages.recount(array_agg(changed.language), array_agg(place.module), array_agg(place.thing))
       FROM changed
            JOIN languages.segment ON segment.id = changed.segment
            JOIN languages.place ON place.segment = coalesce(segment.base, segment.id);
    RETURN NULL;
END $$;
CREATE TRIGGER written AFTER INSERT ON languages.translation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.recount_translations();
CREATE TRIGGER changed AFTER UPDATE ON languages.translation
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.recount_translations();
CREATE TRIGGER removed AFTER DELETE ON languages.translation
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.recount_translations();

CREATE FUNCTION languages.recount_shipped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM languages.recount(array_agg(changed.language), array_agg(place.module), array_agg(place.thing))
       FROM changed
            JOIN languages.place ON place.part = changed.key
                                AND place.thing = 'words'
                                AND place.module = split_part(changed.key, '.', 1);
    RETURN NULL;
END $$;
CREATE TRIGGER shipped AFTER INSERT ON languages.shipped
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.recount_shipped();
CREATE TRIGGER changed AFTER UPDATE ON languages.shipped
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.recount_shipped();
CREATE TRIGGER removed AFTER DELETE ON languages.shipped
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.recount_shipped();

CREATE FUNCTION languages.recount_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM languages.recount(array_agg(language.tag), array_agg(it.module), array_agg(it.thing))
       FROM (SELECT DISTINCT module, thing FROM changed) AS it CROSS JOIN languages.language;
    RETURN NULL;
END $$;
CREATE FUNCTION languages.forget_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM languages.tally
     USING changed
     WHERE tally.module = changed.module
       AND tally.thing = changed.thing;
    PERFORM languages.recount(array_agg(language.tag), array_agg(it.module), array_agg(it.thing))
       FROM (SELECT DISTINCT module, thing FROM changed) AS it CROSS JOIN languages.language;
    RETURN NULL;
END $$;
CREATE TRIGGER stood AFTER INSERT ON languages.place
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.recount_places();
CREATE TRIGGER gone AFTER DELETE ON languages.place
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION languages.forget_places();

SELECT languages.recount(array_agg(language.tag), array_agg(it.module), array_agg(it.thing))
  FROM (SELECT DISTINCT module, thing FROM languages.place) AS it CROSS JOIN languages.language;

CREATE FUNCTION languages.recount_language() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM languages.recount(array_agg(NEW.tag), array_agg(it.module), array_agg(it.thing))
       FROM (SELECT DISTINCT module, thing FROM languages.place) AS it;
    RETURN NULL;
END $$;
CREATE TRIGGER added AFTER INSERT ON languages.language
    FOR EACH ROW EXECUTE FUNCTION languages.recount_language();
