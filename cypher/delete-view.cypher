// Deletes a view.
MATCH (view:View {id: $id}) WHERE view.case IN $cases
DELETE view
RETURN count(*) AS deleted
