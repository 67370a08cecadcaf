// The database's own numbers of entities that a source states, by the keys of its statements.
UNWIND $keys AS key
MATCH ()-[said:STATES {key: key}]->(entity:Entity) USING INDEX SEEK said:STATES(key)
RETURN collect(entity.id) AS ids, collect(id(entity)) AS numbers
