-- An article's body becomes a list of blocks in reading order.
UPDATE content.article
   SET body = (
       SELECT coalesce(jsonb_agg(blocks.block ORDER BY part, n, m), '[]'::jsonb)
         FROM (
               SELECT 1 AS part, it.n, 0 AS m, jsonb_build_object('kind', 'fact') || it.value AS block
                 FROM jsonb_array_elements(body -> 'facts') WITH ORDINALITY AS it (value, n)
                UNION ALL
               SELECT 2, it.n, 0, jsonb_build_object('kind', 'step') || it.value
                 FROM jsonb_array_elements(body -> 'steps') WITH ORDINALITY AS it (value, n)
                UNION ALL
               SELECT 3, it.n, 0, jsonb_build_object('kind', 'bring') || it.value
                 FROM jsonb_array_elements(body -> 'bring') WITH ORDINALITY AS it (value, n)
                UNION ALL
               SELECT 4, it.n, 0, jsonb_build_object('kind', 'heading', 'text', it.value -> 'title')
                 FROM jsonb_array_elements(body -> 'sections') WITH ORDINALITY AS it (value, n)
                UNION ALL
               SELECT 4, it.n, line.m, jsonb_build_object('kind', 'paragraph', 'text', line.value)
                 FROM jsonb_array_elements(body -> 'sections') WITH ORDINALITY AS it (value, n)
                CROSS JOIN jsonb_array_elements(it.value -> 'paragraphs') WITH ORDINALITY AS line (value, m)
                UNION ALL
               SELECT 4, it.n, 1000000, jsonb_build_object('kind', 'points', 'items', it.value -> 'list')
                 FROM jsonb_array_elements(body -> 'sections') WITH ORDINALITY AS it (value, n)
                WHERE jsonb_array_length(it.value -> 'list') > 0
                UNION ALL
               SELECT 5, it.n, 0, jsonb_build_object('kind', 'link') || it.value
                 FROM jsonb_array_elements(body -> 'links') WITH ORDINALITY AS it (value, n)
              ) AS blocks (part, n, m, block)
       )
 WHERE jsonb_typeof(body) = 'object';
COMMENT ON COLUMN content.article.body IS 'The blocks below the lead, with their German texts, in reading order.';

CREATE TABLE content.moved (
    path text PRIMARY KEY CHECK (path ~ '^/[a-z0-9-]{1,60}/[a-z0-9-]{1,60}$'),
    target text NOT NULL CHECK (target <> path)
);
COMMENT ON TABLE content.moved IS 'Where an article went that had another address before; no link is ever lost.';
