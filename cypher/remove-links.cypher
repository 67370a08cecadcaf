// Removes the links of a source, in transactions of ten thousand.
MATCH (:Source {id: $id})-[:STATES]->(a:Entity)-[link:ANY_LINK_TYPE]->(:Entity) WHERE link.source = $id
CALL (link) { DELETE link } IN TRANSACTIONS OF 10000 ROWS
