-- What towns could not say before, as it was until then.
UPDATE site.town
   SET data = '{"villages": [], "privacy": [], "accessibility": [],
                "limits": {"pagesPerPaper": 20, "papersPerRequest": 12, "draftsADay": 200,
                           "lettersAnHour": 60},
                "post": {"alarmContacts": [], "inHouseDomains": []},
                "colours": {"brand": "#ffc845", "action": "#0a5868"}}'::jsonb || data;
