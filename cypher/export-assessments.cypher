// Every assessment of the scope, in the order in which they were made.
MATCH (assessment:Assessment) WHERE KNOWN(assessment, $scope)
RETURN properties(assessment) AS assessment ORDER BY assessment.case, assessment.entity, assessment.at, assessment.number
