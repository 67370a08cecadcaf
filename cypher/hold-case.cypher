// Keeps other writers of the case waiting until this transaction ends.
MATCH (case:Case {id: $id})
SET case.held = true
REMOVE case.held
RETURN case.id AS id
