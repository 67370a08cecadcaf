// Decisions by the case they were made in.
CREATE INDEX decision_case IF NOT EXISTS FOR (decision:Decision) ON (decision.case);
