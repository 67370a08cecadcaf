// All that the visible sources say of one entity, and its latest assessment; no row when none states it.
MATCH (entity:Entity {id: $id})<-[said:STATES]-(source:Source)
WHERE source.case IN $cases AND source.state = 'complete'
WITH said, source ORDER BY source.id
WITH collect(said {.*, source: source.id}) AS statements WHERE size(statements) > 0
RETURN statements, COLLECT {
  MATCH (assessment:Assessment {entity: $id}) WHERE assessment.case IN $cases
  RETURN assessment.standing ORDER BY assessment.at DESC, assessment.number DESC LIMIT 1
}[0] AS assessed
