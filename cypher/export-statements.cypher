// The entities after an id, in the order of ids, with what each visible source says of them.
MATCH (entity:Entity) WHERE entity.id > $after
MATCH (entity)<-[said:STATES]-(source:Source) WHERE source.case IN $cases AND source.state = 'complete'
WITH entity.id AS id, said, source ORDER BY id, source.id
WITH id, collect(said {.*, source: source.id}) AS statements
RETURN id, statements ORDER BY id LIMIT $limit
