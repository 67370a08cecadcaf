// How many entities of each kind the visible sources state, each counted once.
MATCH (source:Source)-[:STATES]->(entity:Entity)
WHERE VISIBLE(source, $scope)
WITH DISTINCT entity
RETURN [label IN labels(entity) WHERE label <> 'Entity'][0] AS label, count(*) AS entities
