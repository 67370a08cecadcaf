// All that the visible sources say of one entity, and its latest assessment; no row when none states it.
MATCH (:Entity {id: $id})<-[said:STATES]-(source:Source)
WHERE source.case IN $cases AND source.state = 'complete'
WITH said, source ORDER BY source.id
WITH collect(said {.*, source: source.id}) AS statements WHERE size(statements) > 0
OPTIONAL MATCH (assessment:Assessment {entity: $id}) WHERE assessment.case IN $cases
WITH statements, assessment ORDER BY assessment.at, assessment.number
RETURN statements, last(collect(assessment.standing)) AS assessed
