// A run is recorded once in a case, however often it is made.
CREATE CONSTRAINT score_run IF NOT EXISTS FOR (run:ScoreRun) REQUIRE (run.case, run.id) IS UNIQUE;
