// From now on no reader sees the source; that it was undone is added to its record.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
SET source.state = 'undone', source.undoings = coalesce(source.undoings, []) + $undoing
WITH source
MATCH (case:Case {id: source.case})
SET case.revision = case.revision + 1, case.unseen = UNSEEN(case, source.handling)
