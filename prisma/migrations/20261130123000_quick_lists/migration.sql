-- Pages of a whole province: what a list compares, counts and sorts by is read from an index or a short column, never worked out row by row.

-- What a search compares. An index on the expression found the rows, but each of them was folded again to be sure: 165,000 names, half a second.
DROP INDEX person_fold;
DROP INDEX document_fold;
DROP INDEX practice_model_fold;
DROP INDEX exemplar_fold;
DROP INDEX theme_fold;
DROP INDEX conference_fold;
DROP INDEX commendation_fold;
DROP INDEX dialogue_fold;
DROP INDEX ethics_code_fold;
DROP INDEX plan_fold;
DROP INDEX inspection_fold;
ALTER TABLE person ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(full_name)) STORED;
ALTER TABLE document ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(symbol || ' ' || subject)) STORED;
ALTER TABLE practice_model ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(name)) STORED;
ALTER TABLE exemplar ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(name)) STORED;
ALTER TABLE theme ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(name)) STORED;
ALTER TABLE conference ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(name)) STORED;
ALTER TABLE commendation ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(recipient || ' ' || decision)) STORED;
ALTER TABLE dialogue ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(subject || ' ' || with_whom)) STORED;
ALTER TABLE ethics_code ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(name)) STORED;
ALTER TABLE plan ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(name)) STORED;
ALTER TABLE inspection ADD COLUMN folded text GENERATED ALWAYS AS (fold_text(name || ' ' || decision)) STORED;

CREATE INDEX "person_folded" ON "person" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "document_folded" ON "document" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "practice_model_folded" ON "practice_model" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "exemplar_folded" ON "exemplar" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "theme_folded" ON "theme" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "conference_folded" ON "conference" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "commendation_folded" ON "commendation" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "dialogue_folded" ON "dialogue" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "ethics_code_folded" ON "ethics_code" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "plan_folded" ON "plan" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "inspection_folded" ON "inspection" USING gin ("folded" gin_trgm_ops);

-- The first page of a list in its own order.
CREATE INDEX "person_sort_name_id_idx" ON "person"("sort_name", "id");
CREATE INDEX "practice_model_last_update_on_id_idx" ON "practice_model"("last_update_on", "id");
CREATE INDEX "exemplar_last_update_on_id_idx" ON "exemplar"("last_update_on", "id");

-- Who has to write in one year, and how far they are: both in one order, so that they are merged without a look at the tables.
CREATE INDEX "commitment_duty_year_person_id_unit_id_idx" ON "commitment_duty"("year" DESC, "person_id", "unit_id");
CREATE INDEX commitment_of_year ON commitment (year, person_id) INCLUDE (status) WHERE deleted_at IS NULL;
-- What waits for a result at the end of its year; a save as such does not touch it.
CREATE INDEX commitment_waiting ON commitment (year, status, person_id) WHERE deleted_at IS NULL AND status IN ('approved', 'reported');
