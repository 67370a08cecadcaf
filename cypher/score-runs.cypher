// The recorded runs of the cases, the newest first.
MATCH (run:ScoreRun) WHERE KNOWN(run, $scope)
RETURN run {.*} AS run ORDER BY run.at DESC, run.id
