// Nodes of a backup, each marked with the id it had there until its relationships are back.
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.properties, node:Restored, node.restoredId = row.id
