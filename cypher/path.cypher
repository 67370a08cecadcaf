// A shortest way of visible links between two entities, through what is decided to be one; of several (the first hundred), the one whose weakest step has most events, then the one with most events in all, then by ids.
MATCH (source:Source) WHERE VISIBLE(source, $scope)
WITH collect(source.id) AS visible
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
MATCH path = allShortestPaths((from)-[:ANY_LINK_TYPE|SAME_AS*..12]-(to))
WHERE all(step IN relationships(path) WHERE step.source IN visible OR type(step) = 'SAME_AS' AND KNOWN(step, $scope))
WITH path LIMIT 100
WHERE length(path) <= $hops
WITH [entity IN nodes(path) | entity.id] AS ids,
  reduce(weakest = 9223372036854775807, step IN relationships(path) |
    CASE WHEN step.count < weakest THEN step.count ELSE weakest END) AS weakest,
  reduce(events = 0, step IN relationships(path) | events + coalesce(step.count, 0)) AS events
RETURN ids ORDER BY weakest DESC, events DESC, ids LIMIT 1
