// Every visible link of one kind as columns, in pages of a source, `parts` times a share of all links, so that the database holds little at once; `from` and `to` are numbers as evidence-entities gives them, `days` the dates of the last events.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
UNWIND range(0, $parts - 1) AS part
CALL (visible, part) {
  MATCH (a)-[link:LINK_TYPE]->(b) WHERE id(link) % $parts = part AND link.source IN visible
  WITH link.source AS source, id(link) / (2000 * $parts) AS page, collect(id(a)) AS from, collect(id(b)) AS to,
    collect(link.count) AS counts, collect(left(coalesce(link.last, ''), 11)) AS days,
    collect(CASE WHEN link.attributes IS NULL THEN false ELSE link {SCORED_ATTRIBUTES} END) AS attributes
  RETURN source, from, to, counts, days, attributes
}
RETURN source, from, to, counts, days, attributes
