// What was written about an entity and not taken back, the latest first.
MATCH (note:Note {entity: $id}) WHERE KNOWN(note, $scope) AND note.withdrawnAt IS NULL
RETURN properties(note) AS note ORDER BY note.at DESC, note.id
