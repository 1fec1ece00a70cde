import { Prisma } from "@/lib/db/generated/client"

/** What the disposal of records rests on; SQL about a row `x` of their table. */
interface Keeping {
  /** The year its term counts from; null while it may not go yet. */
  year: Prisma.Sql
  /** What is left of its texts: dates, kinds and numbers stay, counts rest on them. */
  emptied: Prisma.Sql
  /** Its title names a person. */
  namesPerson?: boolean
}

/** What stands where a text must be. */
export const gone = "(đã hủy)"
const yearOf = (day: Prisma.Sql) => Prisma.sql`extract(year FROM ${day})::int`

/** What stays of a model or an exemplar is published no longer, and who agreed to it is forgotten. */
const unpublished = Prisma.sql`publish_consent_on = NULL, publish_consent_by = ''`

/** A person goes once it has left every cell, or was deleted, and its commitments hold no text any more. */
const personYear = Prisma.sql`CASE WHEN x.pseudonym IS NULL AND x.restricted_at IS NULL
  AND (x.deleted_at IS NOT NULL OR NOT EXISTS (
    SELECT FROM person_membership m WHERE m.person_id = x.id AND (m.valid_to IS NULL OR m.valid_to > roll_up.today())))
  AND NOT EXISTS (SELECT FROM commitment c WHERE c.person_id = x.id AND (c.self_report || c.remark || c.return_reason <> ''
    OR EXISTS (SELECT FROM commitment_item i WHERE i.commitment_id = c.id)))
  THEN coalesce(greatest((SELECT extract(year FROM max(m.valid_to))::int FROM person_membership m WHERE m.person_id = x.id),
    (SELECT max(c.year) FROM commitment c WHERE c.person_id = x.id)), extract(year FROM x.created_at)::int) END`

/** Nothing is left to dispose of once the writer is pseudonymised; nothing is touched while its data are restricted. */
const commitmentYear = Prisma.sql`CASE WHEN NOT EXISTS (
  SELECT FROM person p WHERE p.id = x.person_id AND (p.pseudonym IS NOT NULL OR p.restricted_at IS NOT NULL)) THEN x.year END`

/** By register key, and for reports. A register without an entry is never disposed of; a test wants one for each. */
export const keeping: Record<string, Keeping> = {
  commitments: {
    year: commitmentYear,
    emptied: Prisma.sql`self_report = '', remark = '', return_reason = ''`,
    namesPerson: true,
  },
  // The name is taken by pseudonymisation, see dispose.ts.
  people: { year: personYear, emptied: Prisma.sql`position = '', birth_year = NULL`, namesPerson: true },
  meetings: { year: yearOf(Prisma.sql`x.month`), emptied: Prisma.sql`note = ''` },
  plans: { year: Prisma.sql`x.year`, emptied: Prisma.sql`name = ${gone}` },
  conferences: { year: yearOf(Prisma.sql`x.held_on`), emptied: Prisma.sql`name = ${gone}, reopen_reason = ''` },
  models: {
    year: yearOf(Prisma.sql`x.last_update_on`),
    emptied: Prisma.sql`name = ${gone}, content = '', goal = '', leader = '', ${unpublished}`,
  },
  exemplars: {
    year: yearOf(Prisma.sql`x.last_update_on`),
    emptied: Prisma.sql`name = ${gone}, achievement = '', ${unpublished}`,
    namesPerson: true,
  },
  commendations: {
    year: yearOf(Prisma.sql`x.decided_on`),
    emptied: Prisma.sql`recipient = ${gone}, decision = ''`,
    namesPerson: true,
  },
  dialogues: {
    year: yearOf(Prisma.sql`x.held_on`),
    emptied: Prisma.sql`with_whom = ${gone}, subject = ${gone}, outcome = ''`,
  },
  outreach: { year: yearOf(Prisma.sql`x.month`), emptied: Prisma.sql`note = ''` },
  inspections: {
    year: yearOf(Prisma.sql`coalesce(x.ended_on, x.started_on)`),
    emptied: Prisma.sql`name = ${gone}, decision = '', conclusion = ''`,
  },
  documents: { year: yearOf(Prisma.sql`x.issued_on`), emptied: Prisma.sql`subject = ${gone}` },
  themes: { year: Prisma.sql`x.to_year`, emptied: Prisma.sql`name = ${gone}` },
  // What waits for a decision stays until it is decided; the letter's heads and the numbers stay for good.
  reports: {
    year: Prisma.sql`CASE WHEN x.status <> 'submitted' THEN extract(year FROM x.to_month)::int END`,
    emptied: Prisma.sql`subject = ${gone}, place = '', signer = '', recipients = ''`,
  },
  ethicsCodes: { year: yearOf(Prisma.sql`x.issued_on`), emptied: Prisma.sql`name = ${gone}` },
}
