// Every visible link of one kind as columns; `from` and `to` are numbers as evidence-entities gives them.
MATCH (source:Source) WHERE source.case IN $cases AND source.state = 'complete'
WITH collect(source.id) AS visible
MATCH (a:Entity)-[link:LINK_TYPE]->(b:Entity) WHERE link.source IN visible
WITH link.source AS source, id(link) / 2000 AS page, collect(id(a)) AS from, collect(id(b)) AS to,
  collect(link.id) AS ids, collect(link.count) AS counts, collect(coalesce(link.last, '')) AS last,
  collect(CASE WHEN link.attributes IS NULL THEN false ELSE link {LINK_ATTRIBUTES} END) AS attributes
RETURN source, from, to, ids, counts, last, attributes
