// The import history of the scope, newest first, with the unfinished and the undone.
MATCH (source:Source) WHERE KNOWN(source, $scope)
RETURN properties(source) AS source ORDER BY source.importedAt DESC, source.id
