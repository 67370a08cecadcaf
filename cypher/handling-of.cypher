// The strictest handling code of what visible sources say of these entities.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:STATES]-(source:Source)
WHERE VISIBLE(source, $scope)
RETURN max(coalesce(source.handling, 'H0')) AS handling
