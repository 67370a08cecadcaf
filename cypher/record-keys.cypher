// Records the version of the name keys after all statements have them.
MATCH (schema:Schema {id: 'redthread'})
SET schema.keys = $version
