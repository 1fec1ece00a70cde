-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "document_id" INTEGER;

-- CreateTable
CREATE TABLE "plan_task_note" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "noted_on" DATE NOT NULL,
    "who" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_task_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_task_note_task_id_idx" ON "plan_task_note"("task_id");

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_task_note" ADD CONSTRAINT "plan_task_note_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "plan_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a task's one text of progress said becomes its first note, on the day the plan was entered; who wrote it is not known.
INSERT INTO plan_task_note (task_id, noted_on, who, text)
  SELECT t.id, (p.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, '', t.progress
  FROM plan_task t JOIN plan p ON p.id = t.plan_id WHERE t.progress <> '' ORDER BY t.id;

-- AlterTable
ALTER TABLE "plan_task" DROP COLUMN "progress";

-- Notes are appended, never changed.
ALTER TABLE plan_task_note ADD CONSTRAINT plan_task_note_said CHECK (text <> '');
CREATE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'notes of a task are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER plan_task_note_kept BEFORE UPDATE OR DELETE ON plan_task_note
  FOR EACH ROW EXECUTE FUNCTION refuse_note_change();
