// Every visible link of one kind as columns, in pages of a source and a beginning of ids; `from` and `to` are numbers as evidence-entities gives them.
MATCH (source:Source) WHERE source.case IN $cases AND source.state = 'complete'
WITH collect(source.id) AS visible
UNWIND $beginnings AS beginning
CALL (visible, beginning) {
  MATCH (a)-[link:LINK_TYPE]->(b) WHERE link.id STARTS WITH beginning AND link.source IN visible
  RETURN link.source AS source, collect(id(a)) AS from, collect(id(b)) AS to,
    collect(link.id) AS ids, collect(link.count) AS counts, collect(coalesce(link.last, '')) AS last,
    collect(CASE WHEN link.attributes IS NULL THEN false ELSE link {LINK_ATTRIBUTES} END) AS attributes
}
RETURN source, from, to, ids, counts, last, attributes
