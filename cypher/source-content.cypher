// A page of what one source of the scope states, by id: of each entity its statement, and the links from it.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
MATCH ()-[said:STATES]->(entity:Entity) WHERE said.key > $after AND said.key < $until
WITH said, entity ORDER BY said.key LIMIT $limit
RETURN entity.id AS id, properties(said) AS said, COLLECT {
  MATCH (entity)-[link:ANY_LINK_TYPE]->(to:Entity) WHERE link.source = $id
  RETURN {type: type(link), to: to.id} ORDER BY to.id
} AS links
