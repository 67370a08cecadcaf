// Entities and what the source says of each, for the first time; returns the database's own numbers of the entities.
MATCH (source:Source {id: $source})
UNWIND $rows AS row
MERGE (entity:Entity {id: row[0]})
ON CREATE SET entity.key = row[1], entity:$(row[2])
CREATE (source)-[said:STATES {key: row[3], lines: row[4]}]->(entity)
SET said += row[5]
RETURN collect(entity.id) AS ids, collect(id(entity)) AS numbers
