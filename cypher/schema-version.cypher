// The version of the schema this database has; no row when it has none.
MATCH (schema:Schema {id: 'redthread'})
RETURN schema.version AS version
