// Records the version of the schema after its file was applied.
MERGE (schema:Schema {id: 'redthread'})
SET schema.version = $version
