// Every relationship of the database as it is, by the nodes it joins.
MATCH (start)-[relationship]->(end)
RETURN elementId(start) AS from, elementId(end) AS to, type(relationship) AS type, properties(relationship) AS properties
