// Links of one kind that a source has stated before, whole.
UNWIND $rows AS row
MATCH ()-[link:LINK_TYPE {id: row[0]}]->()
SET link = row[1]
