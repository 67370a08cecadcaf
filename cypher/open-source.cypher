// Begins an import, begins it anew when it was undone, or finds how far it came; no row when there is no such case.
MATCH (:Case {id: $case})
MERGE (source:Source {id: $id})
ON CREATE SET source = $properties
SET source.held = true
REMOVE source.held
WITH source, source.undoings AS undoings
FOREACH (anew IN CASE source.state WHEN 'undone' THEN [true] ELSE [] END |
  SET source = $properties, source.undoings = undoings)
RETURN properties(source) AS source
