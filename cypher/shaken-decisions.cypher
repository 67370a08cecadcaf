// Pairs whose standing decision rested, when it was made, on files that were undone since; with the names of those files.
MATCH (decision:Decision) WHERE KNOWN(decision, $scope)
WITH decision ORDER BY decision.number
WITH decision.case AS case, decision.a AS a, decision.b AS b, last(collect(decision)) AS standing
WHERE standing.verdict <> 'withdrawn'
MATCH (source:Source) WHERE source.id IN standing.rests AND source.state = 'undone' AND KNOWN(source, $scope)
WITH a, b, source ORDER BY source.fileName
RETURN a, b, collect(source.fileName) AS files ORDER BY a, b
