// One statement per source and entity, one link per id in each kind: what makes a repeated write find the first one.
CREATE CONSTRAINT states_key IF NOT EXISTS FOR ()-[said:STATES]-() REQUIRE said.key IS UNIQUE;
CREATE CONSTRAINT holds_id IF NOT EXISTS FOR ()-[link:HOLDS]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT used_in_id IF NOT EXISTS FOR ()-[link:USED_IN]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT called_id IF NOT EXISTS FOR ()-[link:CALLED]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT messaged_id IF NOT EXISTS FOR ()-[link:MESSAGED]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT saved_contact_id IF NOT EXISTS FOR ()-[link:SAVED_CONTACT]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT transferred_id IF NOT EXISTS FOR ()-[link:TRANSFERRED]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT present_at_id IF NOT EXISTS FOR ()-[link:PRESENT_AT]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT operates_id IF NOT EXISTS FOR ()-[link:OPERATES]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT owns_id IF NOT EXISTS FOR ()-[link:OWNS]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT directs_id IF NOT EXISTS FOR ()-[link:DIRECTS]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT member_of_id IF NOT EXISTS FOR ()-[link:MEMBER_OF]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT associated_with_id IF NOT EXISTS FOR ()-[link:ASSOCIATED_WITH]-() REQUIRE link.id IS UNIQUE;
