// How often the graph of each case in the scope has changed for whoever is cleared so far, and whether the use leaves some of it out.
MATCH (case:Case) WHERE case.id IN $scope.cases
RETURN case.id AS id,
  case.revision - coalesce(case.unseen[toInteger(right($scope.clearance, 1))], 0) AS revision,
  EXISTS {
    (source:Source) WHERE source.case = case.id AND coalesce(source.handling, 'H0') <= $scope.clearance
      AND source.state = 'complete' AND coalesce(source.handling, 'H0') > $scope.openTo
  } AS isLimited
ORDER BY id
