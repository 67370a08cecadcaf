// Begins an import, begins it anew when it was undone, or finds how far it came, under the strictest handling code that the same bytes ever had in the case; no row when there is no such case.
MATCH (case:Case {id: $case})
WITH case, COLLECT {
  MATCH (same:Source {case: $case}) WHERE same.sha256 = $properties.sha256
  RETURN max(same.handling)
}[0] AS before
WITH case, CASE WHEN before > coalesce($properties.handling, 'H0') THEN before ELSE $properties.handling END AS handling
MERGE (source:Source {id: $id})
ON CREATE SET source = $properties, source.handling = handling
SET source.held = true
REMOVE source.held
WITH case, source, handling, source.undoings AS undoings, source.recodings AS recodings, source.leaves AS leaves
FOREACH (anew IN CASE source.state WHEN 'undone' THEN [true] ELSE [] END |
  SET source = $properties, source.undoings = undoings, source.recodings = recodings, source.leaves = leaves)
FOREACH (stricter IN CASE WHEN handling > coalesce(source.handling, 'H0') THEN [true] ELSE [] END |
  SET source.handling = handling, case.revision = case.revision + 1)
RETURN properties(source) AS source
