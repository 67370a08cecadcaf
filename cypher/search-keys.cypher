// Statements whose names share keys with the question, those with the most and the rarest first.
CALL db.index.fulltext.queryRelationships('names_by_key', $question, {limit: $limit}) YIELD relationship AS said
WITH said, startNode(said) AS source
WHERE VISIBLE(source, $scope)
RETURN endNode(said).id AS id, said.names AS names
