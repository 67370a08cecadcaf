// Every entity a visible source states, as columns, with the number by which the link columns name it.
MATCH (source:Source)-[:STATES]->(entity:Entity)
WHERE VISIBLE(source, $scope)
WITH DISTINCT entity
WITH id(entity) / 5000 AS page, collect(id(entity)) AS numbers, collect(entity.id) AS ids
RETURN numbers, ids
