// Every visible link of one kind as columns, in pages of a source and a beginning of ids; `from` and `to` are numbers as evidence-entities gives them, `days` the dates of the last events.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
UNWIND $beginnings AS beginning
CALL (visible, beginning) {
  MATCH (a)-[link:LINK_TYPE]->(b) WHERE link.id STARTS WITH beginning AND link.source IN visible
  RETURN link.source AS source, collect(id(a)) AS from, collect(id(b)) AS to,
    collect(link.count) AS counts, collect(left(coalesce(link.last, ''), 11)) AS days,
    collect(CASE WHEN link.attributes IS NULL THEN false ELSE link {SCORED_ATTRIBUTES} END) AS attributes
}
RETURN source, from, to, counts, days, attributes
