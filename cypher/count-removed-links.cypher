// How many links of each kind an undo takes away.
MATCH (source:Source {id: $id})-[:STATES]->(:Entity)-[link:ANY_LINK_TYPE]->(:Entity)
WHERE KNOWN(source, $scope) AND link.source = $id
RETURN type(link) AS type, count(link) AS links
