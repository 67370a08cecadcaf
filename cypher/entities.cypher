// Names and listings of each of these entities by visible source, and its latest assessment; what no visible source states is left out.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[said:STATES]-(source:Source)
WHERE VISIBLE(source, $scope)
WITH id, collect({source: source.id, names: said.names, listed: said.listed}) AS statements
OPTIONAL MATCH (assessment:Assessment {entity: id}) WHERE assessment.case IN $scope.cases
WITH id, statements, assessment ORDER BY assessment.at, assessment.number
RETURN id, statements, last(collect(assessment.standing)) AS assessed
