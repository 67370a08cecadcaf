// How often the visible graph of each case in the scope has changed.
MATCH (case:Case) WHERE case.id IN $cases
RETURN case.id AS id, case.revision AS revision ORDER BY id
