// What people made from a source is at least as strict as its handling code: notes, judgements and decisions on what it states, views of it, runs and hub tables of its case.
MATCH (source:Source {id: $id})
CALL (source) {
  MATCH (record:Note {case: source.case}) WHERE EXISTS { (source)-[:STATES]->(:Entity {id: record.entity}) } RETURN record
  UNION
  MATCH (record:Assessment {case: source.case}) WHERE EXISTS { (source)-[:STATES]->(:Entity {id: record.entity}) } RETURN record
  UNION
  MATCH (record:Decision {case: source.case})
  WHERE any(about IN [record.a, record.b] WHERE EXISTS { (source)-[:STATES]->(:Entity {id: about}) }) RETURN record
  UNION
  MATCH (record:View {case: source.case}) WHERE source.id IN record.sources RETURN record
  UNION
  MATCH (record:ScoreRun {case: source.case}) RETURN record
  UNION
  MATCH (record:ScoreSetting {case: source.case, kind: 'hubs'}) RETURN record
}
WITH record WHERE coalesce(record.handling, 'H0') < $to
SET record.handling = $to
RETURN count(record) AS raised
