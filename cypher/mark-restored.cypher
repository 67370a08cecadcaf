// The mark by which relationships find their nodes while a backup is restored.
CREATE INDEX restored_node IF NOT EXISTS FOR (node:Restored) ON (node.restoredId)
