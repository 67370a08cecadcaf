// Records by what a case is scored from now on; earlier settings stay.
MATCH (case:Case {id: $case})
OPTIONAL MATCH (before:ScoreSetting {case: case.id})
WITH case, count(before) AS number
CREATE (setting:ScoreSetting {case: case.id, kind: $kind, hash: $hash, reason: $reason, author: $author, at: $at, handling: $handling,
  number: number})
RETURN setting.number AS number
