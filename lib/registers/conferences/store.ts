import { Prisma, type Conference } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { conferenceFormNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { linkText } from "../capabilities/document-links"
import { checkDocuments, namesDocument } from "../capabilities/one-document"
import { rowStore } from "@/lib/register/row-store"
import { countValue, flagValue, shownValues } from "@/lib/register/form-values"
import { oneOfWords } from "../capabilities/chosen"
import { unusualCounts } from "@/lib/register/usual-counts"
import { hangsOnTheme } from "../capabilities/theme"
import { checkEdit, together } from "../capabilities/together"
import { ofUnitOn, unitNameOn } from "../capabilities/unit-day"
import { checkClosed } from "./check-closed"
import { attendance, isUnknown, storedNumbers } from "./rules"
import type { ConferenceInput } from "./schema"

/** SQL: everybody who came, and everybody who was called where that is known for all. */
const attended = Prisma.sql`(x.attended_members + x.attended_officials + x.attended_others)`
const convened = Prisma.sql`(x.convened_members + x.convened_officials + x.convened_others)`

/** SQL: nothing was said of who came. */
const unknown = Prisma.sql`(coalesce(x.convened_members, x.convened_officials, x.convened_others) IS NULL AND ${attended} = 0)`
const knownAttended = Prisma.sql`CASE WHEN NOT ${unknown} THEN ${attended} END`

/** The numbers as the form shows them: of what nothing is known it shows nothing. */
function shownNumbers(row: Conference) {
  const shown = attendance.map(({ convened, attended: came }) => ({
    [convened]: countValue(row[convened]),
    [came]: isUnknown(row[convened], row[came]) ? "" : countValue(row[came]),
  }))
  const unsaid = attendance.some(({ convened, attended: came }) => row[convened] === null && row[came] > 0)
  return { ...(Object.assign({}, ...shown) as Record<string, string>), convenedUnknown: flagValue(unsaid) }
}

type Placed = ConferenceInput & { documentId: number | null }

const day = Prisma.sql`x.held_on`
const chosen = together<ConferenceInput>(
  hangsOnTheme(({ heldOn }: ConferenceInput) => yearOf(heldOn)),
  oneOfWords("form", Prisma.sql`x.form`, conferenceFormNames),
  { check: checkDocuments },
  checkEdit(checkClosed),
)

const rows = rowStore({
  key: "conferences",
  find: (scope, ids) => scope.tx.conference.findMany({ where: { id: { in: ids } }, include: { document: true } }),
  insert: (scope, data) => scope.tx.conference.createMany({ data }),
  change: (scope, where, data) => scope.tx.conference.updateMany({ where, data }),
  columns: ({ convenedUnknown: _, document: __, heldOn, closedOn, ...input }: Placed) => ({
    ...input,
    ...storedNumbers(input),
    heldOn: toDbDate(heldOn),
    closedOn: closedOn === null ? null : toDbDate(closedOn),
  }),
  title: (row) => row.name,
  values: (row) => ({
    ...shownValues(
      row,
      "name",
      "heldOn",
      "form",
      "themeId",
      "provincePoints",
      "districtPoints",
      "communePoints",
      "delegates",
      "closedOn",
    ),
    document: row.document ? linkText(row.document) : "",
    ...shownNumbers(row),
  }),
})

export const conferenceStore: RegisterStore<ConferenceInput> = {
  ...rows,
  ...namesDocument(rows),
  on: day,
  workDays: { heldOn: day },
  words: { texts: { name: "gone", reopen_reason: "blank" } },
  awaited: { rhythm: "month", deadline: "records", from: "branch" },
  list: {
    ...ofUnitOn("conferences", day),
    columns: {
      name: Prisma.sql`x.name`,
      heldOn: Prisma.sql`x.held_on`,
      unit: unitNameOn(day),
      form: Prisma.sql`x.form::text`,
      attended: knownAttended,
      share: Prisma.sql`${knownAttended} || '/' || coalesce(${convened}::text, '')`,
      themeId: Prisma.sql`x.theme_id::text`,
    },
    filters: chosen.filters,
    sorts: { name: Prisma.sql`x.name COLLATE vi_natural`, heldOn: Prisma.sql`x.held_on`, attended: knownAttended },
  },
  check: chosen.check,
  choices: chosen.choices,
  doubts: unusualCounts<ConferenceInput>({
    key: "conferences",
    counts: {
      provincePoints: Prisma.sql`x.province_points`,
      districtPoints: Prisma.sql`x.district_points`,
      communePoints: Prisma.sql`x.commune_points`,
      delegates: Prisma.sql`x.delegates`,
      attendedMembers: Prisma.sql`x.attended_members`,
      attendedOfficials: Prisma.sql`x.attended_officials`,
      attendedOthers: Prisma.sql`x.attended_others`,
    },
  }),
}
