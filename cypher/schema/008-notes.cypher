// One node a note, found by whom it is about.
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (note:Note) REQUIRE note.id IS UNIQUE;
CREATE INDEX note_entity IF NOT EXISTS FOR (note:Note) ON (note.entity);
