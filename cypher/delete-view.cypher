// Deletes a view.
MATCH (view:View {id: $id}) WHERE KNOWN(view, $scope)
DELETE view
RETURN count(*) AS deleted
