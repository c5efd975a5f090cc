-- Until then the changes by staff were known forever.
UPDATE site.town
   SET data = jsonb_set(data, '{periods,historyMonths}', '24')
 WHERE data ? 'periods';
