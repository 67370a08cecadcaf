// One view with its content.
MATCH (view:View {id: $id}) WHERE view.case IN $cases
RETURN properties(view) AS view
