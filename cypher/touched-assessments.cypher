// How many assessments of the source's case are about entities that no other visible source of it states.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
MATCH (assessment:Assessment) WHERE assessment.case = source.case
  AND EXISTS { (source)-[:STATES]->(:Entity {id: assessment.entity}) }
  AND NOT EXISTS {
    (:Entity {id: assessment.entity})<-[:STATES]-(other:Source)
    WHERE other <> source AND other.case = source.case AND other.state = 'complete'
  }
RETURN count(assessment) AS touched
