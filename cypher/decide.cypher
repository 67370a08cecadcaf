// Records a decision on two entities that visible sources of the case state, with those sources: it rests on them; earlier ones stay. The graph as readers see it changes.
MATCH (case:Case {id: $case}), (a:Entity {id: $a}), (b:Entity {id: $b})
WHERE EXISTS { (a)<-[:STATES]-(source:Source) WHERE source.case = $case AND source.state = 'complete' }
  AND EXISTS { (b)<-[:STATES]-(source:Source) WHERE source.case = $case AND source.state = 'complete' }
SET case.revision = case.revision + 1, case.unseen = UNSEEN(case, $handling)
CREATE (decision:Decision {case: case.id, a: $a, b: $b, verdict: $verdict, reason: $reason,
  author: $author, at: $at, number: case.revision, handling: $handling})
SET decision.probability = $probability, decision.rests = COLLECT {
  UNWIND [a, b] AS entity
  MATCH (source:Source)-[:STATES]->(entity) WHERE source.case = $case AND source.state = 'complete'
    AND coalesce(source.handling, 'H0') <= coalesce($handling, 'H0')
  WITH DISTINCT source.id AS id ORDER BY id
  RETURN id
}
RETURN decision.number AS number
