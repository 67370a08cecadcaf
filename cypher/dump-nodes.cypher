// Every node of the database as it is, whatever it stands for.
MATCH (node)
RETURN elementId(node) AS id, labels(node) AS labels, properties(node) AS properties
