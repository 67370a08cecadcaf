// The name keys of statements.
UNWIND $rows AS row
MATCH ()-[said:STATES {key: row[0]}]->() USING INDEX SEEK said:STATES(key)
SET said.keys = row[1]
