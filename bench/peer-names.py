"""Scores of OpenSanctions' matchers (nomenklatura) for pairs of names: reads JSON pairs, prints JSON scores by matcher."""

import json
import sys

from followthemoney import EntityProxy, model
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig


def entity(schema, name):
    return EntityProxy.from_dict(
        {"id": name, "schema": schema, "properties": {"name": [name]}}
    )


def scores(pairs, algorithm):
    config = ScoringConfig.defaults()
    for schema, first, second in pairs:
        result = algorithm.compare(entity(schema, first), entity(schema, second), config)
        yield result.score


pairs = json.load(sys.stdin)
names = [name for name in ("logic-v1", "logic-v2", "name-based") if get_algorithm(name)]
print(json.dumps({name: list(scores(pairs, get_algorithm(name))) for name in names}))
