// Links of one kind, for the first time, between entities that their source states; returns how many.
UNWIND $rows AS row
MATCH ()-[:STATES {key: row[0]}]->(a:Entity)
MATCH ()-[:STATES {key: row[1]}]->(b:Entity)
CREATE (a)-[link:LINK_TYPE]->(b)
SET link = row[2]
RETURN count(link) AS added
