// How many of these entities the source states.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE EXISTS { (:Source {id: $id})-[:STATES]->(entity) }
RETURN count(entity) AS stated
