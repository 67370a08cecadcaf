// Takes a note back: who did and when stays with it.
MATCH (note:Note {id: $id}) WHERE KNOWN(note, $scope) AND note.withdrawnAt IS NULL
SET note.withdrawnAt = $at, note.withdrawnBy = $author
RETURN note.id AS id
