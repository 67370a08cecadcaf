// How many distinct neighbours an entity has, by the kind of the link and of the neighbour.
MATCH (source:Source) WHERE source.case IN $cases AND source.state = 'complete'
WITH collect(source.id) AS visible
MATCH (:Entity {id: $id})-[link]-(neighbour:Entity) WHERE link.source IN visible
WITH type(link) AS type, [label IN labels(neighbour) WHERE label <> 'Entity'][0] AS label, neighbour
RETURN type, label, count(DISTINCT neighbour) AS neighbours ORDER BY type, label
