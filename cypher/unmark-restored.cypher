// Takes the marks of a restore away, a thousand nodes a transaction.
MATCH (node:Restored)
CALL (node) {
  REMOVE node:Restored
  REMOVE node.restoredId
} IN TRANSACTIONS OF 1000 ROWS
