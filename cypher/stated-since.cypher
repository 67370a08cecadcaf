// Which of these entities a visible source names that is not among the known ones.
MATCH (source:Source) WHERE VISIBLE(source, $scope) AND NOT source.id IN $known
WITH collect(source.id) AS newer
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE EXISTS { MATCH (entity)<-[:STATES]-(source:Source) WHERE source.id IN newer }
RETURN id ORDER BY id
