import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import type { RegisterStore } from "@/lib/register/register-types"
import { linkText } from "../capabilities/document-links"
import { checkDocuments, namesDocument } from "../capabilities/one-document"
import { rowStore } from "@/lib/register/row-store"
import { shownValues } from "@/lib/register/form-values"
import { hangsOnTheme } from "../capabilities/theme"
import { together } from "../capabilities/together"
import { ofUnitOn, unitNameOn } from "../capabilities/unit-day"
import type { EthicsCodeInput } from "./schema"

type Placed = EthicsCodeInput & { documentId: number | null }

const day = Prisma.sql`x.issued_on`
const chosen = together<EthicsCodeInput>(
  hangsOnTheme(({ issuedOn }: EthicsCodeInput) => yearOf(issuedOn)),
  { check: checkDocuments },
)

const rows = rowStore({
  key: "ethicsCodes",
  find: (scope, ids) => scope.tx.ethicsCode.findMany({ where: { id: { in: ids } }, include: { document: true } }),
  insert: (scope, data) => scope.tx.ethicsCode.createMany({ data }),
  change: (scope, where, data) => scope.tx.ethicsCode.updateMany({ where, data }),
  columns: ({ issuedOn, document: _, ...input }: Placed) => ({ ...input, issuedOn: toDbDate(issuedOn) }),
  title: (row) => row.name,
  values: (row) => ({
    ...shownValues(row, "name", "issuedOn", "themeId"),
    document: row.document ? linkText(row.document) : "",
  }),
})

export const ethicsCodeStore: RegisterStore<EthicsCodeInput> = {
  ...rows,
  ...namesDocument(rows),
  on: day,
  workDays: { issuedOn: day },
  words: { texts: { name: "gone" } },
  list: {
    ...ofUnitOn("ethicsCodes", day),
    columns: {
      name: Prisma.sql`x.name`,
      issuedOn: Prisma.sql`x.issued_on`,
      unit: unitNameOn(day),
    },
    filters: chosen.filters,
    sorts: { name: Prisma.sql`x.name COLLATE vi_natural`, issuedOn: Prisma.sql`x.issued_on` },
  },
  check: chosen.check,
  choices: chosen.choices,
}
