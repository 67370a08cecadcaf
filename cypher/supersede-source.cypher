// The older version of the list goes out of sight in the transaction that completes the newer one.
MATCH (source:Source {id: $id})
MATCH (older:Source {id: source.supersedes, case: source.case, state: 'complete'}) WHERE older <> source
SET older.state = 'superseded'
