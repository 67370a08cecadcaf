// How many decisions that stand in the source's case rest partly on it: what they are about stays, others state it too.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
MATCH (decision:Decision) WHERE decision.case = source.case
WITH source, decision ORDER BY decision.number
WITH source, decision.a AS a, decision.b AS b, last(collect(decision)) AS standing
WHERE standing.verdict <> 'withdrawn' AND source.id IN standing.rests AND all(id IN [a, b] WHERE EXISTS {
  (:Entity {id: id})<-[:STATES]-(other:Source)
  WHERE other <> source AND other.case = source.case AND other.state = 'complete'
})
RETURN count(*) AS touched
