// All visible links between each two of these pairs of entities, in either direction.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[link:ANY_LINK_TYPE]-(b:Entity {id: pair[1]}) WHERE link.source IN visible
RETURN link {LINK_FACTS, type: type(link), from: startNode(link).id, to: endNode(link).id} AS link ORDER BY link.id
