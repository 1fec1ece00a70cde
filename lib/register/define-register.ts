import { heldUnits, holdsUnit, type Scope } from "@/lib/access/scope"
import { checkFields, fieldErrors, refuse, type Outcome, type RawValues } from "@/lib/access/outcome"
import { recordHref, registerHref } from "@/lib/addresses/records"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { registerNames } from "@/lib/glossary"
import { changesBetween, conflictBetween } from "./changes"
import { askAbout, freshDoubts, type Doubts } from "./doubts"
import { yearOfDay } from "./kept"
import { withLifeWords } from "./life-cycle/words"
import { listRows, readableIds, unitNameThen } from "./list-sql"
import type { CheckedRow, Register, RegisterDefinition, StoredRecord, WrittenRow } from "./register-types"
import { noteTextReads } from "./noted-reads"
import { checkWorkDays, datesOf, firstDay, recordsAfterEnd } from "./work-days"

const foreignUnit = "Đơn vị này không thuộc phạm vi của bạn."
const wordsOf = (record: StoredRecord | null): RawValues => record?.inWords ?? record?.values ?? {}
const inForm = (errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).map(([name, message]) => [`record.${name}`, message]))

/** Closes over a register's types and gives the generic screens one interface. */
export function defineRegister<Input extends { unitId: number }>(definition: RegisterDefinition<Input>): Register {
  const { key, slug, schema, store } = definition
  const unsettled = { afterEnd: recordsAfterEnd(key, store.workDays), misplaced: store.misplaced ?? null }
  const source = { ...store.list, unsettled: Object.values(unsettled).filter((records) => records !== null) }
  const formFields = definition.form.flatMap((section) => section.fields)
  const fields = [...formFields, ...(definition.sheetOnly ?? [])]
  const privateFields = definition.privateFields ?? []
  const savedHref = (id: number) => recordHref(slug, id, { flash: { saved: true } })

  async function findMany(scope: Scope, ids: number[]): Promise<StoredRecord[]> {
    const allowed = await readableIds(scope, source, ids)
    return allowed.length > 0 ? store.load(scope, allowed) : []
  }

  async function find(scope: Scope, id: number): Promise<StoredRecord | null> {
    return (await findMany(scope, [id]))[0] ?? null
  }

  /** A record the actor may change: readable, and its unit lies in the branch today. */
  async function findOwn(scope: Scope, id: number): Promise<StoredRecord | null> {
    const record = await find(scope, id)
    return record && (await holdsUnit(scope, record.unitId)) ? record : null
  }

  const inputOf = (record?: StoredRecord) => record && schema.safeParse(record.values).data

  /** What the database has against the inputs: days after the unit's end, and what the register itself asks of it. */
  async function storedErrors(scope: Scope, inputs: Input[], before?: StoredRecord) {
    const days = await checkWorkDays(scope, store.workDays, inputs, inputOf(before))
    const own = (await store.check?.(scope, inputs, before?.id)) ?? []
    return inputs.map((_, i) => ({ ...days[i], ...own[i] }))
  }

  async function inputErrors(scope: Scope, input: Input, before?: StoredRecord, how?: "alone") {
    if (!(await holdsUnit(scope, input.unitId))) return { unitId: foreignUnit }
    const beside = how === "alone" ? [] : await store.checkBeside?.(scope, [input], before ? [before.id] : [])
    const [own] = await storedErrors(scope, [input], before)
    return { ...beside?.[0], ...own }
  }

  function event(
    action: AuditVerb,
    recordId: number,
    before: StoredRecord | null,
    after: StoredRecord | null,
  ): AuditEntry {
    const changes = changesBetween(fields, privateFields, wordsOf(before), wordsOf(after))
    return { action: `${key}.${action}`, subject: key, recordId, unitId: (after ?? before)?.unitId, changes }
  }

  async function doubtsOf(scope: Scope, input: Input, before?: StoredRecord): Promise<Doubts> {
    const [doubts] = (await store.doubts?.(scope, [input], before?.id)) ?? []
    return freshDoubts(doubts ?? {}, input, inputOf(before))
  }

  async function create(scope: Scope, raw: RawValues, kept?: string): Promise<Outcome> {
    const parsed = schema.safeParse(raw)
    if (!parsed.success) return refuse(checkFields, inForm(fieldErrors(parsed.error)))
    const errors = await inputErrors(scope, parsed.data)
    if (Object.keys(errors).length > 0) return refuse(checkFields, inForm(errors))
    const question = askAbout(inForm(await doubtsOf(scope, parsed.data)), kept)
    if (question) return question
    const [id] = await store.create(scope, [parsed.data])
    const [after] = await store.load(scope, [id!])
    return { ok: true, events: [event("create", id!, null, after!)], to: savedHref(id!) }
  }

  async function conflict(scope: Scope, theirs: StoredRecord, raw: RawValues): Promise<Outcome> {
    noteTextReads(scope, { key, privateFields }, [theirs])
    const found = conflictBetween(formFields, theirs, raw, await store.choices(scope))
    return { ok: false, message: "Người khác vừa sửa bản ghi này. Hãy so hai bản dưới đây rồi chọn.", conflict: found }
  }

  async function update(
    scope: Scope,
    id: number,
    version: number,
    raw: RawValues,
    kept?: string | true,
  ): Promise<Outcome | null> {
    const before = await findOwn(scope, id)
    if (!before) return null
    const parsed = schema.safeParse(raw)
    if (!parsed.success) return refuse(checkFields, inForm(fieldErrors(parsed.error)))
    if (before.version !== version) return conflict(scope, before, raw)
    const errors = await inputErrors(scope, parsed.data, before, kept === true ? "alone" : undefined)
    if (Object.keys(errors).length > 0) return refuse(checkFields, inForm(errors))
    const question = kept === true ? null : askAbout(inForm(await doubtsOf(scope, parsed.data, before)), kept)
    if (question) return question
    if (!(await store.update(scope, id, version, parsed.data)))
      return conflict(scope, (await find(scope, id)) ?? before, raw)
    const [after] = await store.load(scope, [id])
    return { ok: true, events: [event("update", id, before, after!)], to: savedHref(id) }
  }

  async function remove(scope: Scope, id: number, version: number): Promise<Outcome | null> {
    const before = await findOwn(scope, id)
    if (!before) return null
    if (!(await store.remove(scope, id, version))) {
      return refuse("Người khác vừa sửa bản ghi này. Hãy mở lại trang, xem lại rồi mới xóa.")
    }
    return { ok: true, events: [event("delete", id, before, null)], to: registerHref(slug, { flash: { removed: id } }) }
  }

  async function problems(scope: Scope, record: StoredRecord, raw = record.values, how?: "alone") {
    const parsed = schema.safeParse(raw)
    return parsed.success ? inputErrors(scope, parsed.data, record, how) : fieldErrors(parsed.error)
  }

  async function doubts(scope: Scope, record: StoredRecord, raw: RawValues): Promise<Doubts> {
    const parsed = schema.safeParse(raw)
    return parsed.success ? doubtsOf(scope, parsed.data, record) : {}
  }

  async function check(scope: Scope, raws: RawValues[]): Promise<CheckedRow[]> {
    const parsed = raws.map((raw) => schema.safeParse(raw))
    const good = parsed.flatMap((result, index) => (result.success ? [{ index, input: result.data }] : []))
    const held = await heldUnits(scope, [...new Set(good.map((row) => row.input.unitId))])
    const own = good.filter((row) => held.has(row.input.unitId))
    const inputs = own.map((row) => row.input)
    const [found, doubts] = [await storedErrors(scope, inputs), await store.doubts?.(scope, inputs)]
    const saidOf = new Map(own.map((row, i) => [row.index, { errors: found[i]!, doubts: doubts?.[i] }]))
    return parsed.map((result, index) => {
      if (!result.success) return { errors: fieldErrors(result.error) }
      const said = saidOf.get(index) ?? { errors: { unitId: foreignUnit } }
      return { input: result.data, unitId: result.data.unitId, ...said }
    })
  }

  async function checkBeside(scope: Scope, written: WrittenRow[]): Promise<Record<string, string>[]> {
    const parsed = written.map(({ raw }) => schema.safeParse(raw).data)
    const held = await heldUnits(scope, [...new Set(parsed.flatMap((input) => input?.unitId ?? []))])
    const isHeld = (input: Input | undefined) => input !== undefined && held.has(input.unitId)
    const replaced = written.flatMap(({ replaces }) => replaces ?? [])
    const found = await store.checkBeside?.(scope, parsed.filter(isHeld) as Input[], replaced)
    const errors = (found ?? []).values()
    return parsed.map((input) => (isHeld(input) ? (errors.next().value ?? {}) : {}))
  }

  async function insert(scope: Scope, rows: CheckedRow[], importId: number): Promise<AuditEntry[]> {
    const inputs = rows.map((row) => row.input as Input)
    const ids = await store.create(scope, inputs, importId)
    return ids.map((id, i) => ({ action: `${key}.import`, subject: key, recordId: id, unitId: inputs[i]!.unitId }))
  }

  function same(a: RawValues, b: RawValues): boolean {
    const [left, right] = [schema.safeParse(a), schema.safeParse(b)]
    return left.success && right.success && JSON.stringify(left.data) === JSON.stringify(right.data)
  }

  const isOnce = (input: Input) => Boolean(definition.once && (definition.once.when?.(input) ?? true))

  /** By which fields an input is the same as another; undefined for all of them. */
  const comparedBy = (input: Input) => (isOnce(input) ? definition.once : definition.sameBy)?.fields

  function identity(values: RawValues): string | null {
    const parsed = schema.safeParse(values)
    if (!parsed.success) return null
    const compared = comparedBy(parsed.data)?.map((name) => parsed.data[name]) ?? parsed.data
    return JSON.stringify(compared, (_, value: unknown) => (typeof value === "string" ? fold(value) : value))
  }

  function sameDay(): Register["sameDay"] {
    const [name] = Object.keys(store.workDays) as (keyof Input & string)[]
    const compared = definition.once?.fields ?? definition.sameBy?.fields
    if (name === undefined || (compared && !compared.includes(name))) return null
    return { sql: datesOf(store.workDays)[0]!, of: (values) => firstDay(schema.safeParse(values).data?.[name]) }
  }

  function accepts(path: string, value: string): boolean {
    const [name, inner] = path.split(".") as [string, string?]
    const wanted = inner ? `${name}.0.${inner}` : name
    const parsed = schema.safeParse({ [name]: inner ? [{ [inner]: value }] : value })
    return parsed.success || !parsed.error.issues.some((issue) => issue.path.join(".") === wanted)
  }

  return {
    key,
    slug,
    term: registerNames[key].term,
    roles: definition.roles,
    form: definition.form,
    fields,
    list: definition.list,
    attachments: definition.attachments ?? false,
    life: definition.life ?? null,
    ways: definition.ways ?? [],
    privateFields,
    find,
    findMany,
    rows: (scope, query, limit) => listRows(scope, source, query, limit),
    showsFigure: (figure) => figure.source in store.list.behind,
    knowsMonths: store.list.day !== undefined,
    unitNameThen: (scope, id) => unitNameThen(scope, source, id),
    choices: store.choices,
    create,
    update,
    remove,
    check,
    checkBeside,
    insert,
    same,
    identity,
    sameBy: definition.sameBy ?? null,
    isOnce: (values) => {
      const input = definition.once && schema.safeParse(values).data
      return input !== undefined && isOnce(input)
    },
    sameDay: sameDay(),
    relink: async (scope, ids, rows) =>
      store.relink?.(
        scope,
        ids,
        rows.map((row) => row.input as Input),
      ),
    table: registerNames[key].table,
    rowUnit: store.rowUnit ?? Prisma.sql`x.unit_id`,
    live: Prisma.sql`x.deleted_at IS NULL`,
    on: store.on,
    workDays: Object.keys(store.workDays),
    workDates: datesOf(store.workDays),
    unsettled,
    words: definition.life ? withLifeWords(key, store.words) : store.words,
    keeping: { year: store.on ? yearOfDay(store.on) : Prisma.sql`NULL::int`, namesPerson: false, ...store.keeping },
    awaited: store.awaited ?? null,
    load: store.load,
    problems,
    doubts,
    usedElsewhere: async (scope, ids) => (await store.usedElsewhere?.(scope, ids)) ?? [],
    accepts,
  }
}
