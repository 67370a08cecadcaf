// The links of one kind that a source has already stated, with their events.
UNWIND $ids AS id
MATCH (a)-[link:LINK_TYPE {id: id}]->(b) USING INDEX SEEK link:LINK_TYPE(id)
RETURN link {.*, type: type(link), from: a.id, to: b.id} AS link
