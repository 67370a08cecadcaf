// Whoever was ever assessed as a victim or possible victim, in the order in which that first happened: their names by visible source, and their latest assessment.
MATCH (assessment:Assessment)
WHERE assessment.case IN $scope.cases AND assessment.standing IN ['victim', 'possible_victim']
WITH assessment.entity AS id, min([assessment.at, assessment.number]) AS first
WITH id, first, COLLECT {
  MATCH (:Entity {id: id})<-[said:STATES]-(source:Source)
  WHERE VISIBLE(source, $scope)
  RETURN {source: source.id, names: said.names, listed: said.listed}
} AS statements, COLLECT {
  MATCH (latest:Assessment {entity: id}) WHERE latest.case IN $scope.cases
  RETURN latest.standing ORDER BY latest.at DESC, latest.number DESC LIMIT 1
}[0] AS assessed
RETURN id, statements, assessed ORDER BY first, id
