// All visible links that join two of these entities.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
MATCH (entity:Entity) WHERE entity.id IN $ids
WITH visible, collect(entity) AS among
UNWIND among AS a
MATCH (a)-[link:ANY_LINK_TYPE]->(b) WHERE b IN among AND link.source IN visible
RETURN link {LINK_FACTS, type: type(link), from: a.id, to: b.id} AS link ORDER BY link.id
