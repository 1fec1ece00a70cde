import type { z } from "zod"
import type { Scope } from "@/lib/access/scope"
import type { Outcome, RawValues } from "@/lib/access/outcome"
import type { Role } from "@/lib/access/roles"
import type { AuditEntry } from "@/lib/audit/record-event"
import type { Tx } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Term } from "@/lib/glossary"
import type { Awaited } from "./awaited"
import type { Doubts } from "./doubts"
import type { Choices, Field, FormSection } from "./field"
import type { Keeping } from "./kept"
import type { LifeTable } from "./life-cycle/life-table"
import type { ListSource } from "./list-source"
import type { ListRow } from "./list-sql"
import type { ListQuery } from "./list-query"
import type { CountedFigure } from "@/lib/roll-up/figures"
import type { Words } from "./words"
import type { OfUnits, WorkDays } from "./work-days"
import type { RecordTable, RegisterKey } from "@/lib/register-key"

/** A record as screens show it: its values are what its form would show. */
export interface StoredRecord {
  id: number
  version: number
  unitId: number
  title: string
  values: RawValues
  /** What the audit log keeps, where lines of the values hold ids. */
  inWords?: RawValues
}

export interface ListColumn {
  name: string
  label: string
  /** A ratio's value is "118/120", or "118/" where nobody knows of how many. */
  kind: "text" | "date" | "number" | "choice" | "ratio"
  sortable?: boolean
  /** Left out on a phone. */
  wide?: boolean
}

interface ListSpec {
  /** The first column opens the record. */
  columns: ListColumn[]
  filters: { name: string; label: string }[]
  /** What the rows are, where they are not the register's records. */
  rowsAre?: string
  defaultSort: string
  /** Without a period the list shows the present year; searched without one it shows all years, the newest first by its column `year`. */
  yearly?: boolean
  /** Ways into the list, or beside it, that are asked for every year; paths below the register's own. */
  shortcuts?: (year: number) => { label: string; href: string }[]
}

/** The queries of one register. All of them start from the scope. */
export interface RegisterStore<Input> {
  list: ListSource
  /** SQL: the date of a row `x` that decides in which month and year, and in which structure, it counts; null where rows have none. */
  on: Prisma.Sql | null
  /** What is work of the unit and so never comes after its last day. The database holds the same: prisma/functions/ended-units.sql. */
  workDays: WorkDays<Input>
  /** SQL: ids of records that another rule about their unit would refuse today. */
  misplaced?: OfUnits
  words: Words
  /** Where the year of the term is not that of `on`, or more is to be said. */
  keeping?: Partial<Keeping>
  /** Without it nobody is asked. */
  awaited?: Awaited
  /** SQL: the unit of a row `x` of the table, where it is not a column of it. */
  rowUnit?: Prisma.Sql
  /** Values of records that are known to be readable. */
  load: (scope: Scope, ids: number[]) => Promise<StoredRecord[]>
  /** Inserts all in a few statements; returns the ids in the order of the inputs. */
  create: (scope: Scope, inputs: Input[], importId?: number) => Promise<number[]>
  /** Writes again what refers to other records of the same import: those that `create` could not see yet. */
  relink?: (scope: Scope, ids: number[], inputs: Input[]) => Promise<void>
  /** Those of the given records that a record outside of them refers to. */
  usedElsewhere?: (scope: Scope, ids: number[]) => Promise<number[]>
  /** False when the version is not the stored one. */
  update: (scope: Scope, id: number, version: number, input: Input) => Promise<boolean>
  /** Marks as deleted; false when the version is not the stored one. */
  remove: (scope: Scope, id: number, version: number) => Promise<boolean>
  /** Rules that need the database: messages by field, one object per input. */
  check?: (scope: Scope, inputs: Input[], id?: number) => Promise<Record<string, string>[]>
  /**
   * Rules about records beside each other (a part and its whole), as they will stand: the inputs, and what is stored but for the records that they replace.
   * Messages by field, one object per input.
   */
  checkBeside?: (scope: Scope, inputs: Input[], replaced: number[]) => Promise<Record<string, string>[]>
  /** What is hardly true of the inputs: messages by field, one object per input. Asked about once in forms, told as a warning of files. */
  doubts?: (scope: Scope, inputs: Input[], id?: number) => Promise<Doubts[]>
  choices: (scope: Scope) => Promise<Choices>
}

interface Way {
  label: string
  hrefOf: (id: number) => string
  /** It gives a file, not a page. */
  file?: true
}

export interface RegisterDefinition<Input extends { unitId: number }> {
  key: RegisterKey
  slug: string
  roles: { read: readonly Role[]; write: readonly Role[]; import: readonly Role[] }
  schema: z.ZodType<Input>
  form: FormSection[]
  /** Fields that stand in the sheet but not in the form: what screens change step by step. */
  sheetOnly?: Field[]
  list: ListSpec
  store: RegisterStore<Input>
  attachments?: boolean
  /**
   * By which fields two records are the same (else they must say the same in everything); where no day of work is among them, also which of them make the
   * column `folded`, by which the one that is there is looked up.
   */
  sameBy?: { fields: readonly (keyof Input & string)[]; folded?: readonly (keyof Input & string)[] }
  /** What stands once only, by these fields: a second record is refused by the register's rules and the database, so that a file never adds it. */
  once?: { fields: readonly (keyof Input & string)[]; when?: (input: Input) => boolean }
  /** The table as the life cycle of its records writes it, where they have one. */
  life?: (tx: Tx) => LifeTable
  /** Pages that go on from a record, for who may change it; the record's number is put behind the address. */
  ways?: readonly Way[]
  /** Fields only the own cell reads; the audit log says that they changed, not how. */
  privateFields?: readonly string[]
}

/** A register as the generic screens know it: no type of its input is left. */
export interface Register {
  key: RegisterKey
  slug: string
  term: Term
  roles: RegisterDefinition<{ unitId: number }>["roles"]
  form: FormSection[]
  /** Every field, those of the sheet included. */
  fields: Field[]
  list: ListSpec
  attachments: boolean
  life: ((tx: Tx) => LifeTable) | null
  ways: readonly Way[]
  privateFields: readonly string[]
  find: (scope: Scope, id: number) => Promise<StoredRecord | null>
  findMany: (scope: Scope, ids: number[]) => Promise<StoredRecord[]>
  rows: (
    scope: Scope,
    query: ListQuery,
    limit?: number,
  ) => Promise<{ total: number; amount: number | null; unitOfCount: string | null; rows: ListRow[] }>
  /** Whether the list can show the records behind a figure. */
  showsFigure: (figure: CountedFigure) => boolean
  /** Whether its rows have a day, so that the list can be asked for months. */
  knowsMonths: boolean
  /** The name that the unit of a record, which the caller knows to be readable, bore on the record's day. */
  unitNameThen: (scope: Scope, id: number) => Promise<string | null>
  choices: (scope: Scope) => Promise<Choices>
  /** `kept` stands for doubts about the same values that were asked about before. */
  create: (scope: Scope, raw: RawValues, kept?: string) => Promise<Outcome>
  /** The same; true for one of several changes that were checked together (`checkBeside`) and whose doubts were told. */
  update: (scope: Scope, id: number, version: number, raw: RawValues, kept?: string | true) => Promise<Outcome | null>
  remove: (scope: Scope, id: number, version: number) => Promise<Outcome | null>
  /** Checks rows of a sheet each by itself: per row the parsed input or its errors. Writes nothing. */
  check: (scope: Scope, raws: RawValues[]) => Promise<CheckedRow[]>
  /** What stands against new records and changed ones beside each other, once all of them are written: messages by field, one object for each. Writes nothing. */
  checkBeside: (scope: Scope, written: WrittenRow[]) => Promise<Record<string, string>[]>
  /** Inserts checked rows; returns the audit events in their order. */
  insert: (scope: Scope, rows: CheckedRow[], importId: number) => Promise<AuditEntry[]>
  /** After the last rows of an import: writes what refers from one of them to another. */
  relink: (scope: Scope, ids: number[], rows: CheckedRow[]) => Promise<void>
  /** The table of the records, with version, deleted_at and import_id. */
  on: Prisma.Sql | null
  /** The fields that are work of the unit, and their days as SQL dates of a row `x`. */
  workDays: readonly string[]
  workDates: readonly Prisma.Sql[]
  /** SQL: records that a rule would refuse today and that stay until somebody settles them; null where the rule is none of the register's. */
  unsettled: { afterEnd: OfUnits | null; misplaced: OfUnits | null }
  words: Words
  keeping: Keeping
  awaited: Awaited | null
  table: RecordTable
  rowUnit: Prisma.Sql
  live: Prisma.Sql
  /** Records the caller knows to be the actor's, deleted ones too. */
  load: (scope: Scope, ids: number[]) => Promise<StoredRecord[]>
  /** What stands against a stored record as it is, or as it would be with other values: messages by field. Alone: whatever stands beside it. */
  problems: (scope: Scope, record: StoredRecord, raw?: RawValues, how?: "alone") => Promise<Record<string, string>>
  /** What is hardly true of other values for a stored record, by field. */
  doubts: (scope: Scope, record: StoredRecord, raw: RawValues) => Promise<Doubts>
  usedElsewhere: (scope: Scope, ids: number[]) => Promise<number[]>
  /** Whether a value may stand in a field (of repeated lines: `items.part`), whatever the other fields hold. */
  accepts: (path: string, value: string) => boolean
  /** What two records have in common that are the same; null for values that are none of a record. */
  identity: (values: RawValues) => string | null
  sameBy: { folded?: readonly string[] } | null
  /** Whether there can be one such record only. */
  isOnce: (values: RawValues) => boolean
  /** The day by which records are looked up that may be the same, as SQL of a row `x` and of values; null where it is no part of what makes them the same. */
  sameDay: { sql: Prisma.Sql; of: (values: RawValues) => string | null } | null
  /** Whether two sets of values say the same. */
  same: (a: RawValues, b: RawValues) => boolean
}

/** The values of a new record, or of a stored one that they replace. */
export interface WrittenRow {
  raw: RawValues
  replaces?: number
}

export interface CheckedRow {
  input?: unknown
  unitId?: number
  errors: Record<string, string>
  /** What is hardly true of it, by field. */
  doubts?: Doubts
}
