// The latest assessment of each assessed entity.
MATCH (assessment:Assessment) WHERE assessment.case IN $scope.cases
WITH assessment ORDER BY assessment.at, assessment.number
RETURN assessment.entity AS id, last(collect(assessment.standing)) AS assessed
