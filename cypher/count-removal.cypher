// What an undo takes from the readers of the scope: statements, links, and entities that no other visible source states.
MATCH (source:Source {id: $id}) WHERE source.case IN $cases
OPTIONAL MATCH (source)-[:STATES]->(entity)
WITH source, entity, COUNT {
  (entity)-[link:ANY_LINK_TYPE]->(:Entity) WHERE link.source = $id
} AS links, EXISTS {
  (entity)<-[:STATES]-(other:Source)
  WHERE other <> source AND other.case IN $cases AND other.state = 'complete'
} AS stays
RETURN source.id AS source, count(entity) AS statements, sum(links) AS links, count(CASE WHEN NOT stays THEN entity END) AS entities
