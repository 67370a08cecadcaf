// Records leave for one use of a source, whatever its handling code. The graph as readers see it changes.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
SET source.leaveFor = [use IN coalesce(source.leaveFor, []) WHERE use <> $use] + $use,
  source.leaves = coalesce(source.leaves, []) + $leave
WITH source
MATCH (case:Case {id: source.case})
SET case.revision = case.revision + 1
RETURN source.id AS id
