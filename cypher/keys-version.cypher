// Which version of the name keys the statements have; no row when they have none.
MATCH (schema:Schema {id: 'redthread'}) WHERE schema.keys IS NOT NULL
RETURN schema.keys AS version
