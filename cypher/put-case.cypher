// Makes the case, or gives it another title, offences and handling.
MERGE (case:Case {id: $id})
ON CREATE SET case.revision = 0
SET case.title = $title, case.offences = $offences, case.handling = $handling
