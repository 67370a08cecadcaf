// Links of one kind that bear no attributes, for the first time, between entities by the database's own numbers; returns how many.
UNWIND $rows AS row
MATCH (a:Entity) WHERE id(a) = row[0]
MATCH (b:Entity) WHERE id(b) = row[1]
CREATE (a)-[link:LINK_TYPE {id: row[2], source: $source, count: row[3], first: row[4], last: row[5], events: row[6], totals: row[7]}]->(b)
RETURN count(link) AS added
