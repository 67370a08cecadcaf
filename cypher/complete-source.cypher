// Ends an import: its rows are counted, and readers see it from now on.
MATCH (source:Source {id: $id})
SET source.state = 'complete', source.read = $read, source.accepted = $accepted, source.rejected = $rejected
WITH source
MATCH (case:Case {id: source.case})
SET case.revision = case.revision + 1, case.unseen = UNSEEN(case, source.handling)
