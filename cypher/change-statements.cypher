// What the source says of entities it has spoken of before, whole.
UNWIND $rows AS row
MATCH ()-[said:STATES {key: row[0]}]->()
SET said = row[1]
