// How far the source has come, held against other writers until the transaction ends.
MATCH (source:Source {id: $id})
SET source.held = true
REMOVE source.held
RETURN properties(source) AS source
