// Relationships of a backup, between the nodes that were marked.
UNWIND $rows AS row
MATCH (start:Restored {restoredId: row.from})
USING INDEX SEEK start:Restored(restoredId)
MATCH (end:Restored {restoredId: row.to})
USING INDEX SEEK end:Restored(restoredId)
CREATE (start)-[relationship:$(row.type)]->(end)
SET relationship = row.properties
RETURN count(relationship) AS loaded
