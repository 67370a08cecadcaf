// The neighbours of an entity with all links to them, strongest first: most events over these links, then the latest event, then the id.
MATCH (source:Source) WHERE source.case IN $cases AND source.state = 'complete'
WITH collect(source.id) AS visible
MATCH (:Entity {id: $id})-[link:ANY_LINK_TYPE]-(neighbour)
WHERE link.source IN visible
  AND ($types IS NULL OR type(link) IN $types)
  AND ($labels IS NULL OR any(label IN labels(neighbour) WHERE label IN $labels))
WITH neighbour, sum(link.count) AS events, max(coalesce(link.last, '')) AS latest, collect(link) AS links
ORDER BY events DESC, latest DESC, neighbour.id
WITH collect({neighbour: neighbour, links: links}) AS neighbours
UNWIND neighbours[..$limit] AS shown
RETURN size(neighbours) AS total, shown.neighbour.id AS neighbour, [link IN shown.links |
  link {LINK_FACTS, type: type(link), from: startNode(link).id, to: endNode(link).id}] AS links
