// Every decision of the scope, in the order in which they were made.
MATCH (decision:Decision) WHERE KNOWN(decision, $scope)
RETURN properties(decision) AS decision ORDER BY decision.case, decision.number
