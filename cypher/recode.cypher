// Gives a source another handling code; who did it, when and why is added to its record. The graph as readers see it changes.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
SET source.handling = $to, source.recodings = coalesce(source.recodings, []) + $recoding
WITH source
MATCH (case:Case {id: source.case})
SET case.revision = case.revision + 1
RETURN source.id AS id
