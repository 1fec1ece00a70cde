-- What was registered first and never begun: the work list asks for the oldest of many.
CREATE INDEX "practice_model_registered_on_id_idx" ON "practice_model"("registered_on", "id");
CREATE INDEX "exemplar_registered_on_id_idx" ON "exemplar"("registered_on", "id");
