// Every judgement on an entity, the latest first.
MATCH (assessment:Assessment {entity: $id}) WHERE assessment.case IN $cases
RETURN properties(assessment) AS assessment ORDER BY assessment.at DESC, assessment.number DESC
