// One source of the scope, in whatever state it is.
MATCH (source:Source {id: $id}) WHERE KNOWN(source, $scope)
RETURN properties(source) AS source
