// What is linked to at least two of these entities, with all links to them: to most of them first, then most events, then the id.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
MATCH (entity:Entity)-[link:ANY_LINK_TYPE]-(neighbour:Entity)
WHERE entity.id IN $ids AND NOT neighbour.id IN $ids AND link.source IN visible
WITH neighbour, count(DISTINCT entity) AS ends, sum(link.count) AS events, collect(link) AS links
WHERE ends > 1
ORDER BY ends DESC, events DESC, neighbour.id
WITH collect({neighbour: neighbour, links: links}) AS neighbours
UNWIND neighbours[..$limit] AS shown
RETURN size(neighbours) AS total, shown.neighbour.id AS neighbour, [link IN shown.links |
  link {LINK_FACTS, type: type(link), from: startNode(link).id, to: endNode(link).id}] AS links
