// Names by the keys under which another writing of them is found, a key a word.
CREATE FULLTEXT INDEX names_by_key IF NOT EXISTS FOR ()-[said:STATES]-() ON EACH [said.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
