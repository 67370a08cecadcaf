// Whoever was ever assessed as a victim or possible victim, in the order in which that first happened.
MATCH (assessment:Assessment)
WHERE assessment.case IN $cases AND assessment.standing IN ['victim', 'possible_victim']
WITH assessment.entity AS id, min([assessment.at, assessment.number]) AS first
RETURN id ORDER BY first, id
