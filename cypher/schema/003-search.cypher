// Fragments of identifiers by trigrams; names by word without accents, and by pairs of characters in scripts that have no spaces; who is listed.
CREATE TEXT INDEX entity_key IF NOT EXISTS FOR (entity:Entity) ON (entity.key);
CREATE INDEX states_standing IF NOT EXISTS FOR ()-[said:STATES]-() ON (said.standing);
CREATE FULLTEXT INDEX names_by_word IF NOT EXISTS FOR ()-[said:STATES]-() ON EACH [said.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX names_by_pair IF NOT EXISTS FOR ()-[said:STATES]-() ON EACH [said.search, said.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
