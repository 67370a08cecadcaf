// The visible links of one kind after an id, in the order of ids, with their events.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
MATCH (a)-[link:LINK_TYPE]->(b) WHERE link.id > $after AND link.source IN visible
WITH a, link, b ORDER BY link.id LIMIT $limit
RETURN link {.*, type: type(link), from: a.id, to: b.id} AS link ORDER BY link.id
