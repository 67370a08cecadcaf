// The standings that visible sources list each entity under.
MATCH (source:Source)-[said:STATES]->(entity) WHERE said.standing IS NOT NULL
  AND VISIBLE(source, $scope)
UNWIND said.standing AS standing
RETURN entity.id AS id, collect(DISTINCT standing) AS standings
