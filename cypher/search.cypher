// Entities whose identifier contains a fragment or that a visible source names like the text: whole identifier, whole name, in whole words, at the beginning or end, inside, its words apart; other writings of the name in the given tiers between; then most sources, then the id.
CALL () {
  UNWIND $fragments AS fragment
  MATCH (entity:Entity) WHERE entity.key CONTAINS fragment
  RETURN entity, CASE
    WHEN entity.key = fragment THEN 0
    WHEN entity.key STARTS WITH fragment OR entity.key ENDS WITH fragment THEN 3
    ELSE 4 END AS tier
  UNION ALL
  UNWIND $asked AS asked
  CALL db.index.fulltext.queryRelationships(asked[0], asked[1]) YIELD relationship AS said
  WITH said, startNode(said) AS source
  WHERE VISIBLE(source, $scope)
  RETURN endNode(said) AS entity, CASE
    WHEN $text IN said.search THEN 1
    WHEN any(name IN said.search WHERE ' ' + name + ' ' CONTAINS ' ' + $text + ' ') THEN 2
    WHEN any(name IN said.search WHERE name STARTS WITH $text) THEN 3
    WHEN any(name IN said.search WHERE name CONTAINS $text) THEN 4
    ELSE 5 END AS tier
  UNION ALL
  UNWIND $writings AS writing
  MATCH (entity:Entity {id: writing[0]})
  RETURN entity, writing[1] AS tier
}
WITH entity, min(tier) AS tier
WITH entity, tier, COUNT {
  (entity)<-[:STATES]-(source:Source) WHERE VISIBLE(source, $scope)
} AS sources
WHERE sources > 0
WITH entity.id AS id ORDER BY tier, sources DESC, id
WITH collect(id) AS ids
RETURN size(ids) AS total, ids[..$limit] AS ids
