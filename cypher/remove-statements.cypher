// Removes the statements of a source, and the entities that nobody states any more, in transactions of five thousand.
MATCH (:Source {id: $id})-[said:STATES]->(entity:Entity)
CALL (said, entity) {
  DELETE said
  WITH entity WHERE NOT EXISTS { (entity)--() }
  DELETE entity
} IN TRANSACTIONS OF 5000 ROWS
