-- What was deleted is looked up by when: the page that brings it back, and the list of what is to be disposed of.
CREATE INDEX person_deleted ON person (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX document_deleted ON document (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX commitment_deleted ON commitment (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX practice_model_deleted ON practice_model (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX exemplar_deleted ON exemplar (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX theme_deleted ON theme (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX conference_deleted ON conference (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX meeting_deleted ON meeting (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX commendation_deleted ON commendation (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX dialogue_deleted ON dialogue (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ethics_code_deleted ON ethics_code (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX plan_deleted ON plan (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX inspection_deleted ON inspection (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX outreach_count_deleted ON outreach_count (deleted_at) WHERE deleted_at IS NOT NULL;
