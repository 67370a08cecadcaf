// The neighbours of an entity with all links to them that pass the filter, strongest first: most events over these links, then the latest event, then the id; `all` counts them without the filter.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible,
  collect(CASE WHEN NOT source.id IN $without AND ($grades IS NULL OR source.grade IN $grades) THEN source.id END) AS passing
MATCH (:Entity {id: $id})-[link:ANY_LINK_TYPE]-(neighbour)
WHERE link.source IN visible
WITH neighbour, CASE
  WHEN link.source IN passing
    AND ($types IS NULL OR type(link) IN $types)
    AND ($labels IS NULL OR any(label IN labels(neighbour) WHERE label IN $labels))
    AND ($from IS NULL OR coalesce(link.last, $from) >= $from)
    AND ($until IS NULL OR coalesce(link.first, $until) <= $until)
  THEN link END AS link
WITH neighbour, sum(link.count) AS events, max(coalesce(link.last, '')) AS latest, collect(link) AS links
WITH neighbour, events, latest, links ORDER BY events DESC, latest DESC, neighbour.id
WITH count(*) AS all, [one IN collect({neighbour: neighbour, links: links}) WHERE size(one.links) > 0] AS neighbours
UNWIND CASE WHEN size(neighbours) = 0 THEN [NULL] ELSE neighbours[..$limit] END AS shown
RETURN all, size(neighbours) AS total, shown.neighbour.id AS neighbour, [link IN coalesce(shown.links, []) |
  link {LINK_FACTS, type: type(link), from: startNode(link).id, to: endNode(link).id}] AS links
