import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import type { StoredRecord, RegisterStore } from "@/lib/register/register-types"
import { documentSource, linkFinder, linkText, storedDocuments, writeLinks } from "../capabilities/document-links"
import type { ListSource } from "@/lib/register/list-source"
import { reserveIds } from "@/lib/register/reserve-ids"
import { countValue, dayValue } from "@/lib/register/form-values"
import { chosenFrom } from "../capabilities/chosen"
import { hangsOnTheme } from "../capabilities/theme"
import { together } from "../capabilities/together"
import type { DocumentInput } from "./schema"

const type = chosenFrom(
  "typeKey",
  Prisma.sql`d.type_key`,
  (scope) => scope.tx.documentType.findMany({ orderBy: { sortOrder: "asc" } }),
  "Hãy chọn loại văn bản trong danh sách.",
)
const theme = hangsOnTheme(({ issuedOn }: DocumentInput) => yearOf(issuedOn), Prisma.sql`d.theme_id`)
const issuers = {
  choices: async () => ({
    issuer: [
      { value: "own", label: "Đơn vị ban hành" },
      { value: "outside", label: "Cơ quan khác ban hành" },
    ],
  }),
}
const chosen = together<DocumentInput>({ check: checkLinks }, type, theme, issuers)

const documentList: ListSource = {
  ...documentSource,
  search: Prisma.sql`d.folded`,
  columns: {
    symbol: Prisma.sql`d.symbol`,
    type: Prisma.sql`t.name`,
    issuer: Prisma.sql`coalesce(d.issuer_name, unit_name_on(d.unit_id, d.issued_on))`,
    issuedOn: Prisma.sql`d.issued_on`,
    subject: Prisma.sql`d.subject`,
  },
  unitName: Prisma.sql`unit_name_on(d.unit_id, d.issued_on)`,
  filters: {
    ...chosen.filters,
    issuer: (value) => (value === "own" ? Prisma.sql`d.issuer_name IS NULL` : Prisma.sql`d.issuer_name IS NOT NULL`),
  },
  sorts: {
    symbol: Prisma.sql`d.symbol COLLATE vi_natural`,
    issuedOn: Prisma.sql`d.issued_on`,
    type: Prisma.sql`t.sort_order`,
  },
  behind: { documents: Prisma.sql`r.id = d.id` },
}

const withLinks = { links: { include: { to: true }, orderBy: { toId: "asc" } } } satisfies Prisma.DocumentInclude
type Row = Prisma.DocumentGetPayload<{ include: typeof withLinks }>

function toRecord(row: Row): StoredRecord {
  const linked = (relation: string) =>
    row.links
      .filter((link) => link.relation === relation)
      .map((link) => linkText(link.to))
      .join("\n")
  return {
    id: row.id,
    version: row.version,
    unitId: row.unitId,
    title: row.symbol,
    values: {
      unitId: String(row.unitId),
      typeKey: row.typeKey,
      symbol: row.symbol,
      issuerName: row.issuerName ?? "",
      issuedOn: dayValue(row.issuedOn),
      subject: row.subject,
      themeId: countValue(row.themeId),
      carriesOut: linked("carriesOut"),
      replaces: linked("replaces"),
    },
  }
}

function columnsOf(input: DocumentInput) {
  const { unitId, typeKey, symbol, subject, themeId } = input
  const issuerName = input.issuerName || null
  return { unitId, typeKey, symbol, subject, themeId, issuerName, issuedOn: toDbDate(input.issuedOn) }
}

const relations = ["carriesOut", "replaces"] as const

async function writeAllLinks(scope: Scope, ids: number[], inputs: DocumentInput[]): Promise<void> {
  const idOf = await storedDocuments(
    scope,
    inputs.flatMap((input) => [...input.carriesOut, ...input.replaces]),
  )
  for (const relation of relations) {
    await writeLinks(
      scope,
      relation,
      ids.map((fromId, i) => ({ fromId, toIds: inputs[i]![relation].flatMap((line) => idOf(line) ?? []) })),
    )
  }
}

async function create(scope: Scope, inputs: DocumentInput[], importId?: number): Promise<number[]> {
  const ids = await reserveIds(scope, "document", inputs.length)
  await scope.tx.document.createMany({
    data: inputs.map((input, i) => ({ ...columnsOf(input), id: ids[i]!, importId })),
  })
  await writeAllLinks(scope, ids, inputs)
  return ids
}

async function update(scope: Scope, id: number, version: number, input: DocumentInput): Promise<boolean> {
  const { count } = await scope.tx.document.updateMany({
    where: { id, version },
    data: { ...columnsOf(input), version: { increment: 1 } },
  })
  if (count === 1) await writeAllLinks(scope, [id], [input])
  return count === 1
}

async function remove(scope: Scope, id: number, version: number): Promise<boolean> {
  const data = { deletedAt: new Date(), version: { increment: 1 } }
  return (await scope.tx.document.updateMany({ where: { id, version }, data })).count === 1
}

/** Links must name exactly one document, never the document itself. */
async function checkLinks(scope: Scope, inputs: DocumentInput[], id?: number): Promise<Record<string, string>[]> {
  const lines = inputs.flatMap((input) => [...input.carriesOut, ...input.replaces])
  const coming = id
    ? []
    : inputs.map((input) => {
        const { symbol, issuedOn, issuerName, unitId } = columnsOf(input)
        return { id: input, symbol, issuedOn, issuerName, unitId }
      })
  const find = await linkFinder(scope, lines, coming)
  return inputs.map((input) => {
    const errors = relations.flatMap((relation) =>
      input[relation].flatMap((line): [string, string][] => {
        const found = find(line)
        if ("error" in found) return [[relation, found.error]]
        return found.id === id || found.id === input
          ? [[relation, "Văn bản không thể triển khai hoặc thay thế chính nó."]]
          : []
      }),
    )
    return Object.fromEntries(errors)
  })
}

export const documentStore: RegisterStore<DocumentInput> = {
  on: Prisma.sql`x.issued_on`,
  workDays: { issuedOn: Prisma.sql`x.issued_on` },
  words: { texts: { subject: "gone" }, kept: ["symbol", "issuer_name"] },
  awaited: { rhythm: "month", deadline: "records", from: "branch" },
  list: documentList,
  load: async (scope, ids) =>
    (await scope.tx.document.findMany({ where: { id: { in: ids } }, include: withLinks })).map(toRecord),
  create,
  update,
  remove,
  relink: writeAllLinks,
  usedElsewhere: async (scope, ids) => {
    const linked = await scope.tx.$queryRaw<{ id: number }[]>`
      SELECT DISTINCT l.to_id AS id FROM document_link l JOIN document d ON d.id = l.from_id AND d.deleted_at IS NULL
      WHERE l.to_id = ANY (${ids}::int[]) AND l.from_id <> ALL (${ids}::int[])`
    return linked.map((document) => document.id)
  },
  check: chosen.check,
  choices: chosen.choices,
}
