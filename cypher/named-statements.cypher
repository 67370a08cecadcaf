// Statements with names after a key, in the order of keys, with the case of their source.
MATCH ()-[said:STATES]->() USING INDEX SEEK said:STATES(key)
WHERE said.key > $after
WITH said ORDER BY said.key LIMIT $limit
RETURN said.key AS key, said.names AS names, startNode(said).case AS case ORDER BY key
