// How many events each of these links has, as far as their sources are visible.
MATCH ()-[link:ANY_LINK_TYPE]->() WHERE link.id IN $ids
MATCH (source:Source {id: link.source}) WHERE VISIBLE(source, $scope)
RETURN link.id AS id, link.count AS count ORDER BY id
