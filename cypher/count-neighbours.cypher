// How many distinct neighbours an entity has, by the kind of the link and of the neighbour.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
MATCH (:Entity {id: $id})-[link:ANY_LINK_TYPE]-(neighbour) WHERE link.source IN visible
WITH DISTINCT type(link) AS type, neighbour
RETURN type, [label IN labels(neighbour) WHERE label <> 'Entity'][0] AS label, count(*) AS neighbours
ORDER BY type, label
