// Links of one kind that a source has stated before, whole.
UNWIND $rows AS row
MATCH ()-[link:LINK_TYPE {id: row[0]}]->() USING INDEX SEEK link:LINK_TYPE(id)
SET link = row[1]
