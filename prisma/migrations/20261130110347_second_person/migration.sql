-- CreateEnum
CREATE TYPE "wait_cause" AS ENUM ('granted', 'reset', 'unlocked', 'moved');

-- CreateEnum
CREATE TYPE "wait_decision" AS ENUM ('confirmed', 'refused', 'lapsed');

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "access_seen_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "role_assignment" ADD COLUMN     "granted_by_id" INTEGER;

-- CreateTable
CREATE TABLE "role_wait" (
    "id" SERIAL NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "cause" "wait_cause" NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opens_at" TIMESTAMPTZ(3),
    "decision" "wait_decision",
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_wait_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_wait_assignment_id_idx" ON "role_wait"("assignment_id");

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_wait" ADD CONSTRAINT "role_wait_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "role_assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_wait" ADD CONSTRAINT "role_wait_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_wait" ADD CONSTRAINT "role_wait_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Roles that are there now wait for nobody: what an office runs with counts as confirmed.

CREATE INDEX role_wait_opens ON role_wait (opens_at) WHERE decision IS NULL;

-- Nobody grants a role to oneself, whatever the screen.
ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_not_own CHECK (granted_by_id <> account_id);

-- Neither is a role that somebody confirmed turned into another one.
CREATE FUNCTION keep_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.account_id, NEW.role, NEW.unit_id, NEW.granted_by_id) IS DISTINCT FROM (OLD.account_id, OLD.role, OLD.unit_id, OLD.granted_by_id) THEN
    RAISE EXCEPTION 'a role keeps its account, its unit and who granted it' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_assignment_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_assignment_kept BEFORE UPDATE ON role_assignment FOR EACH ROW EXECUTE FUNCTION keep_role();

-- Who may stand behind an account: itself, and whoever in the last 30 days created it, granted it a role, gave it a password or unlocked it; or did
-- so with an account that did. Read from the audit log, which nobody changes.
CREATE INDEX audit_event_hands ON audit_event (record_id) WHERE subject = 'accounts' AND action IN ('accounts.create', 'accounts.grant', 'accounts.reset', 'accounts.unlock');
CREATE FUNCTION account_hands(account int) RETURNS int[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE behind AS (
    SELECT account AS id
    UNION
    SELECT e.account_id FROM behind b JOIN audit_event e ON e.subject = 'accounts' AND e.record_id = b.id
    WHERE e.action IN ('accounts.create', 'accounts.grant', 'accounts.reset', 'accounts.unlock')
      AND e.account_id IS NOT NULL AND e.at > now() - interval '30 days'
  ) SELECT array_agg(id) FROM behind
$$;

ALTER TABLE role_wait
  ADD CONSTRAINT role_wait_a_day CHECK (opens_at >= asked_at + interval '1 day'),
  ADD CONSTRAINT role_wait_decided CHECK (
    (decision IS NULL) = (decided_at IS NULL) AND (decided_by_id IS NOT NULL) = (decision IS NOT NULL AND decision <> 'lapsed')),
  ADD CONSTRAINT role_wait_second_person CHECK (decided_by_id <> asked_by_id);

-- A wait begins now, is decided once, by a second person or by its time, and is never taken away.
CREATE FUNCTION role_wait_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  holder int;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a wait for a second person is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.asked_at := now();
    IF NEW.decision IS NOT NULL THEN
      RAISE EXCEPTION 'a wait begins undecided' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR NEW.decision IS NULL OR
    (NEW.assignment_id, NEW.cause, NEW.asked_by_id, NEW.asked_at, NEW.opens_at) IS DISTINCT FROM (OLD.assignment_id, OLD.cause, OLD.asked_by_id, OLD.asked_at, OLD.opens_at) THEN
    RAISE EXCEPTION 'a wait is decided once' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
  END IF;
  NEW.decided_at := now();
  IF NEW.decision = 'lapsed' THEN
    IF NEW.opens_at IS NULL OR NEW.opens_at > now() THEN
      RAISE EXCEPTION 'a wait has not lapsed yet' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_kept';
    END IF;
    RETURN NEW;
  END IF;
  SELECT account_id INTO holder FROM role_assignment WHERE id = NEW.assignment_id;
  IF account_hands(NEW.decided_by_id) && (account_hands(NEW.asked_by_id) || account_hands(holder)) THEN
    RAISE EXCEPTION 'account % is no second person', NEW.decided_by_id USING ERRCODE = 'check_violation', CONSTRAINT = 'role_wait_second_person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_wait_step BEFORE INSERT OR UPDATE OR DELETE ON role_wait FOR EACH ROW EXECUTE FUNCTION role_wait_step();
