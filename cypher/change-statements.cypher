// What the source says of entities it has spoken of before, whole.
UNWIND $rows AS row
MATCH ()-[said:STATES {key: row[0]}]->() USING INDEX SEEK said:STATES(key)
SET said = row[1]
