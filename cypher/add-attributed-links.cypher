// The same with attributes: setting a map costs half as much again as the rest of the link.
UNWIND $rows AS row
MATCH (a:Entity) WHERE id(a) = row[0]
MATCH (b:Entity) WHERE id(b) = row[1]
CREATE (a)-[link:LINK_TYPE {id: row[2], source: $source, count: row[3], first: row[4], last: row[5], events: row[6], totals: row[7]}]->(b)
SET link += row[8]
RETURN count(link) AS added
