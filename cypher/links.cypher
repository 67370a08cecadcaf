// These links with every event, as far as their sources are visible.
MATCH (a)-[link:ANY_LINK_TYPE]->(b) WHERE link.id IN $ids
MATCH (source:Source {id: link.source}) WHERE VISIBLE(source, $scope)
RETURN link {.*, type: type(link), from: a.id, to: b.id} AS link ORDER BY link.id
