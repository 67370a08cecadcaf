// From now on no reader sees the source.
MATCH (source:Source {id: $id}) WHERE source.case IN $cases
SET source.state = 'undone'
WITH source
MATCH (case:Case {id: source.case})
SET case.revision = case.revision + 1
