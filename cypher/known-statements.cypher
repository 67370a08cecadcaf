// What the source has already said of these entities.
UNWIND $keys AS key
MATCH ()-[said:STATES {key: key}]->() USING INDEX SEEK said:STATES(key)
RETURN key, properties(said) AS said
