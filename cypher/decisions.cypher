// Every decision of the scope, in the order in which they were made.
MATCH (decision:Decision) WHERE decision.case IN $cases
RETURN properties(decision) AS decision ORDER BY decision.case, decision.number
