"""igraph's Leiden on pairs of int32 (all lows, then all highs); writes the communities, prints version and times."""
import array
import json
import random
import sys
import time

import igraph

given, nodes, answer = sys.argv[1], int(sys.argv[2]), sys.argv[3]
ends = array.array("i")
with open(given, "rb") as file:
    ends.frombytes(file.read())
half = len(ends) // 2
random.seed(1)
started = time.process_time()
graph = igraph.Graph(n=nodes, edges=list(zip(ends[:half], ends[half:])))
built = time.process_time() - started
started = time.process_time()
found = graph.community_leiden(objective_function="modularity", n_iterations=2)
cpu = time.process_time() - started
with open(answer, "wb") as file:
    array.array("i", found.membership).tofile(file)
print(json.dumps({"version": igraph.__version__, "cpu": cpu, "built": built}))
