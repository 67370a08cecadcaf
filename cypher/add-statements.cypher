// Entities and what the source says of each, for the first time.
MATCH (source:Source {id: $source})
UNWIND $rows AS row
MERGE (entity:Entity {id: row[0]})
ON CREATE SET entity.key = row[1], entity:$(row[2])
CREATE (source)-[said:STATES]->(entity)
SET said = row[3]
