-- CreateTable
CREATE TABLE "own_deadline" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "own_deadline_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_deadline_unit_id_due_on_name_key" ON "own_deadline"("unit_id", "due_on", "name");

-- AddForeignKey
ALTER TABLE "own_deadline" ADD CONSTRAINT "own_deadline_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
