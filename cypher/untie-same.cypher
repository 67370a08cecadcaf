// Unties two entities that are no longer decided to be one.
MATCH (:Entity {id: $a})-[tie:SAME_AS {case: $case}]->(:Entity {id: $b})
DELETE tie
