// All that the visible sources say of each of these entities, and its latest assessment; what none states is left out.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[said:STATES]-(source:Source)
WHERE VISIBLE(source, $scope)
WITH id, said, source ORDER BY id, source.id
WITH id, collect(said {.*, source: source.id}) AS statements
RETURN id, statements, COLLECT {
  MATCH (assessment:Assessment {entity: id}) WHERE assessment.case IN $scope.cases
  RETURN assessment.standing ORDER BY assessment.at DESC, assessment.number DESC LIMIT 1
}[0] AS assessed
