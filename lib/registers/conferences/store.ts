import { Prisma, type Conference } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { conferenceFormNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { linkText } from "../capabilities/document-links"
import { checkDocuments, namesDocument } from "../capabilities/one-document"
import { rowStore } from "@/lib/register/row-store"
import { flagValue, shownValues } from "@/lib/register/form-values"
import { oneOfWords } from "../capabilities/chosen"
import { unusualCounts } from "@/lib/register/usual-counts"
import { hangsOnTheme } from "../capabilities/theme"
import { checkEdit, together } from "../capabilities/together"
import { ofUnitOn, unitNameOn } from "../capabilities/unit-day"
import { checkClosed } from "./check-closed"
import { attendance } from "./rules"
import type { ConferenceInput } from "./schema"

/** SQL: everybody who came, where anything was said of any category. */
const attended = Prisma.sql`CASE WHEN num_nonnulls(
    x.convened_members, x.attended_members, x.convened_officials, x.attended_officials, x.convened_others, x.attended_others) > 0
  THEN coalesce(x.attended_members, 0) + coalesce(x.attended_officials, 0) + coalesce(x.attended_others, 0) END`

/** SQL: how many of a category were called; of one of which only was said that nobody came, nobody was. */
const calledOf = (convened: Prisma.Sql, attended: Prisma.Sql) =>
  Prisma.sql`(CASE WHEN coalesce(${attended}, 0) = 0 THEN coalesce(${convened}, 0) ELSE ${convened} END)`

/** SQL: everybody who was called, where that is known of all categories of which somebody came. */
const convened = Prisma.join(
  [
    calledOf(Prisma.sql`x.convened_members`, Prisma.sql`x.attended_members`),
    calledOf(Prisma.sql`x.convened_officials`, Prisma.sql`x.attended_officials`),
    calledOf(Prisma.sql`x.convened_others`, Prisma.sql`x.attended_others`),
  ],
  " + ",
)

/** A number of people came of a category, of which nobody knows how many were called. */
function convenedUnknown(row: Conference): boolean {
  return attendance.some(({ convened, attended }) => row[convened] === null && row[attended])
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
      ...attendance.flatMap(({ convened, attended }) => [convened, attended]),
      "closedOn",
    ),
    document: row.document ? linkText(row.document) : "",
    convenedUnknown: flagValue(convenedUnknown(row)),
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
      attended,
      share: Prisma.sql`(${attended}) || '/' || coalesce((${convened})::text, '')`,
      themeId: Prisma.sql`x.theme_id::text`,
    },
    filters: chosen.filters,
    sorts: { name: Prisma.sql`x.name COLLATE vi_natural`, heldOn: Prisma.sql`x.held_on`, attended },
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
