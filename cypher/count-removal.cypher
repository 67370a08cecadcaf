// What an undo takes from the readers of the scope by kind: statements, and entities that no other visible source states, or one that comes back.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
OPTIONAL MATCH (source)-[:STATES]->(entity)
WITH source, entity, EXISTS {
  (entity)<-[:STATES]-(other:Source)
  WHERE other <> source AND KNOWN(other, $scope) AND (other.state = 'complete'
    OR other.state = 'superseded' AND other.id = source.supersedes AND source.state = 'complete')
} AS stays
RETURN [label IN labels(entity) WHERE label <> 'Entity'][0] AS label, count(entity) AS statements,
  count(CASE WHEN NOT stays THEN entity END) AS entities
