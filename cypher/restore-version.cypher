// Before a source is undone: the version it superseded comes back, or the version that superseded it follows on the one before.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
OPTIONAL MATCH (older:Source {id: source.supersedes, case: source.case, state: 'superseded'}) WHERE source.state = 'complete'
OPTIONAL MATCH (newer:Source {supersedes: source.id, case: source.case}) WHERE source.state = 'superseded'
SET older.state = 'complete', newer.supersedes = source.supersedes
RETURN DISTINCT older.id AS restored
