// Links of one kind, for the first time, between entities that their source states; returns how many.
UNWIND $rows AS row
MATCH ()-[from:STATES {key: row[0]}]->(a:Entity) USING INDEX SEEK from:STATES(key)
MATCH ()-[to:STATES {key: row[1]}]->(b:Entity) USING INDEX SEEK to:STATES(key)
CREATE (a)-[link:LINK_TYPE]->(b)
SET link = row[2]
RETURN count(link) AS added
