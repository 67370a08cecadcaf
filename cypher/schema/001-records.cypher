// One node a case, a source and an entity, by our own id; the version of this schema; assessments by whom they are of.
CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (schema:Schema) REQUIRE schema.id IS UNIQUE;
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (case:Case) REQUIRE case.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (source:Source) REQUIRE source.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE INDEX assessment_entity IF NOT EXISTS FOR (assessment:Assessment) ON (assessment.entity);
