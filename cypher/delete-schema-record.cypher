// The record of the schema comes back with the backup that is restored over it.
MATCH (schema:Schema)
DELETE schema
