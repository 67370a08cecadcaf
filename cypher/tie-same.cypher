// Ties what is decided to be one, so that ways through the graph lead through it.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]}), (b:Entity {id: pair[1]})
MERGE (a)-[:SAME_AS {case: $case, handling: pair[2]}]->(b)
