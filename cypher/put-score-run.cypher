// Records a run of a case; the same run again changes nothing.
MATCH (case:Case {id: $case})
MERGE (run:ScoreRun {case: case.id, id: $id})
ON CREATE SET run += $properties
RETURN run.id AS id
