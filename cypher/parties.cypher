// Entities of one kind after an id, in the order of ids, with what each visible source says of them and what they hold.
MATCH (entity:Entity) WHERE entity.id > $after AND entity.id < $before AND EXISTS {
  (entity)<-[:STATES]-(source:Source) WHERE VISIBLE(source, $scope)
}
WITH entity ORDER BY entity.id LIMIT $limit
RETURN entity.id AS id, COLLECT {
  MATCH (entity)<-[said:STATES]-(source:Source) WHERE VISIBLE(source, $scope)
  WITH said, source ORDER BY source.id
  RETURN said {.*, source: source.id}
} AS statements, COLLECT {
  MATCH (entity)-[link:HOLDS]->(thing) WHERE EXISTS {
    (source:Source {id: link.source}) WHERE VISIBLE(source, $scope)
  }
  RETURN DISTINCT thing.id
} AS held ORDER BY id
