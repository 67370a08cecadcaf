// Every case, by id; which of them a caller may see is decided before a scope is made.
MATCH (case:Case)
RETURN properties(case) AS case ORDER BY case.id
