import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { commendationKindNames, exemplarKindNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { rowStore } from "@/lib/register/row-store"
import { shownValues } from "@/lib/register/form-values"
import { chosenFrom, oneOfWords } from "../capabilities/chosen"
import { hangsOnTheme } from "../capabilities/theme"
import { together } from "../capabilities/together"
import { ofUnitOn, unitNameOn } from "../capabilities/unit-day"
import type { CommendationInput } from "./schema"

/** The models of the branch that were recognised at least; what is praised is rarely newer. */
async function modelChoices(scope: Scope) {
  const models = await scope.tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT m.id, m.name FROM practice_model m WHERE m.deleted_at IS NULL AND m.recognised_on IS NOT NULL
      AND m.unit_id IN (${branchUnits(scope.actor.unitId)}) ORDER BY m.recognised_on DESC LIMIT 500`
  return models.map((model) => ({ value: String(model.id), label: model.name }))
}

async function checkModels(scope: Scope, inputs: CommendationInput[]): Promise<Record<string, string>[]> {
  const modelIds = inputs.flatMap(({ modelId }) => modelId ?? [])
  const models = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM practice_model WHERE id = ANY (${modelIds}::int[]) AND unit_id IN (${branchUnits(scope.actor.unitId)})`
  const known = new Set(models.map((model) => model.id))
  return inputs.map(({ modelId }): Record<string, string> =>
    modelId === null || known.has(modelId) ? {} : { modelId: "Hãy chọn mô hình trong danh sách." },
  )
}

const day = Prisma.sql`x.decided_on`
const form = chosenFrom(
  "formKey",
  Prisma.sql`x.form_key`,
  (scope) => scope.tx.commendationForm.findMany({ orderBy: { sortOrder: "asc" } }),
  "Hãy chọn hình thức trong danh sách.",
)
const chosen = together<CommendationInput>(
  hangsOnTheme(({ decidedOn }: CommendationInput) => yearOf(decidedOn)),
  form,
  oneOfWords("kind", Prisma.sql`f.kind`, commendationKindNames),
  oneOfWords("recipientKind", Prisma.sql`x.recipient_kind`, exemplarKindNames),
  { check: checkModels, choices: async (scope) => ({ modelId: await modelChoices(scope) }) },
)

export const commendationStore: RegisterStore<CommendationInput> = {
  ...rowStore({
    key: "commendations",
    find: (scope, ids) => scope.tx.commendation.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.commendation.createMany({ data }),
    change: (scope, where, data) => scope.tx.commendation.updateMany({ where, data }),
    columns: ({ decidedOn, ...input }: CommendationInput) => ({ ...input, decidedOn: toDbDate(decidedOn) }),
    title: (row) => row.recipient,
    values: (row) =>
      shownValues(row, "formKey", "recipientKind", "recipient", "decision", "decidedOn", "themeId", "modelId"),
  }),
  on: day,
  // Praise may come when the unit is gone.
  workDays: {},
  words: { texts: { recipient: "gone", decision: "blank" } },
  keeping: { namesPerson: true },
  awaited: { rhythm: "month", deadline: "records", from: "branch" },
  list: {
    ...ofUnitOn("commendations", day),
    from: Prisma.sql`commendation x JOIN commendation_form f ON f.key = x.form_key`,
    columns: {
      recipient: Prisma.sql`x.recipient`,
      form: Prisma.sql`f.name`,
      kind: Prisma.sql`f.kind::text`,
      recipientKind: Prisma.sql`x.recipient_kind::text`,
      decidedOn: Prisma.sql`x.decided_on`,
      unit: unitNameOn(day),
    },
    filters: chosen.filters,
    sorts: {
      recipient: Prisma.sql`x.recipient COLLATE vi_natural`,
      decidedOn: Prisma.sql`x.decided_on`,
      form: Prisma.sql`f.sort_order`,
    },
  },
  check: chosen.check,
  choices: chosen.choices,
}
