// Writes a note about an entity.
MATCH (case:Case {id: $case})
CREATE (note:Note {id: $id, case: case.id, entity: $entity, text: $text, tags: $tags, author: $author, at: $at, handling: $handling})
RETURN note.id AS id
