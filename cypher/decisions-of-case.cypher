// Every decision of a case, whoever may see it, in the order in which they were made: for the ties of a finished import.
MATCH (decision:Decision) WHERE decision.case = $case
RETURN properties(decision) AS decision ORDER BY decision.number
