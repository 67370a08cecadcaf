// A shortest way of visible links between two entities; of several (the first hundred), the one whose weakest step has most events, then the one with most events in all, then by ids.
MATCH (source:Source) WHERE source.case IN $cases AND source.state = 'complete'
WITH collect(source.id) AS visible
MATCH path = ALL SHORTEST (:Entity {id: $from})
  ((:Entity)-[step WHERE step.source IN visible]-(:Entity)){1,12}
  (:Entity {id: $to})
WHERE length(path) <= $hops
WITH path LIMIT 100
WITH [entity IN nodes(path) | entity.id] AS ids,
  reduce(weakest = head(relationships(path)).count, step IN relationships(path) |
    CASE WHEN step.count < weakest THEN step.count ELSE weakest END) AS weakest,
  reduce(events = 0, step IN relationships(path) | events + step.count) AS events
RETURN ids ORDER BY weakest DESC, events DESC, ids LIMIT 1
