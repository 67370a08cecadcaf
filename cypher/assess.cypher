// Records a judgement; earlier ones stay. The graph changes for whoever sees the entity.
MATCH (case:Case {id: $case})
WITH case, COLLECT {
  MATCH (:Entity {id: $entity})<-[:STATES]-(source:Source {case: case.id, state: 'complete'})
  RETURN min(coalesce(source.handling, 'H0'))
}[0] AS seenFrom
SET case.revision = case.revision + 1, case.unseen = UNSEEN(case, seenFrom)
CREATE (assessment:Assessment {case: case.id, entity: $entity, standing: $standing, reason: $reason,
  author: $author, at: $at, number: case.revision, handling: $handling,
  indicators: $indicators, agreedBy: $agreedBy})
RETURN assessment.number AS number
