// Records a judgement; earlier ones stay. The graph as readers see it changes.
MATCH (case:Case {id: $case})
SET case.revision = case.revision + 1
CREATE (assessment:Assessment {case: case.id, entity: $entity, standing: $standing, reason: $reason,
  author: $author, at: $at, number: case.revision})
RETURN assessment.number AS number
