// Waits until every index answers, at most so many seconds.
CALL db.awaitIndexes($seconds)
