// One source of the scope, in whatever state it is.
MATCH (source:Source {id: $id}) WHERE source.case IN $cases
RETURN properties(source) AS source
