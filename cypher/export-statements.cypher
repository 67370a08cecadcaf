// The visible entities after an id, in the order of ids, with what each visible source says of them.
MATCH (entity:Entity) WHERE entity.id > $after AND EXISTS {
  (entity)<-[:STATES]-(source:Source) WHERE VISIBLE(source, $scope)
}
WITH entity ORDER BY entity.id LIMIT $limit
MATCH (entity)<-[said:STATES]-(source:Source) WHERE VISIBLE(source, $scope)
WITH entity.id AS id, said, source ORDER BY id, source.id
RETURN id, collect(said {.*, source: source.id}) AS statements ORDER BY id
