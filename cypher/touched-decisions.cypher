// How many decisions that stand in the source's case are about entities that no other visible source of it states.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
MATCH (decision:Decision) WHERE decision.case = source.case
WITH source, decision ORDER BY decision.number
WITH source, decision.a AS a, decision.b AS b, last(collect(decision.verdict)) AS verdict
WHERE verdict <> 'withdrawn' AND any(id IN [a, b] WHERE EXISTS { (source)-[:STATES]->(:Entity {id: id}) }
  AND NOT EXISTS {
    (:Entity {id: id})<-[:STATES]-(other:Source)
    WHERE other <> source AND other.case = source.case AND other.state = 'complete'
  })
RETURN count(*) AS touched
