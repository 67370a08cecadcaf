// Every judgement on an entity, the latest first.
MATCH (assessment:Assessment {entity: $id}) WHERE KNOWN(assessment, $scope)
RETURN properties(assessment) AS assessment ORDER BY assessment.at DESC, assessment.number DESC
