// Names and listings of each of these entities by visible source, and its latest assessment; what no visible source states is left out.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[said:STATES]-(source:Source)
WHERE source.case IN $cases AND source.state = 'complete'
WITH id, collect({source: source.id, names: said.names, listed: said.listed}) AS statements
RETURN id, statements, COLLECT {
  MATCH (assessment:Assessment {entity: id}) WHERE assessment.case IN $cases
  RETURN assessment.standing ORDER BY assessment.at DESC, assessment.number DESC LIMIT 1
}[0] AS assessed
