// How many nodes there are beside the record of the schema: none in a new database.
MATCH (node)
WHERE NOT node:Schema
RETURN count(node) AS nodes
