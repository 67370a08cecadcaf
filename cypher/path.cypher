// A shortest way of visible links between two entities; of several (the first hundred), the one whose weakest step has most events, then the one with most events in all, then by ids.
MATCH (source:Source) WHERE source.case IN $cases AND source.state = 'complete'
WITH collect(source.id) AS visible
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
MATCH path = allShortestPaths((from)-[:ANY_LINK_TYPE*..12]-(to))
WHERE all(step IN relationships(path) WHERE step.source IN visible)
WITH path LIMIT 100
WHERE length(path) <= $hops
WITH [entity IN nodes(path) | entity.id] AS ids,
  reduce(weakest = head(relationships(path)).count, step IN relationships(path) |
    CASE WHEN step.count < weakest THEN step.count ELSE weakest END) AS weakest,
  reduce(events = 0, step IN relationships(path) | events + step.count) AS events
RETURN ids ORDER BY weakest DESC, events DESC, ids LIMIT 1
