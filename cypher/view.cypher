// One view with its content.
MATCH (view:View {id: $id}) WHERE KNOWN(view, $scope)
RETURN properties(view) AS view
