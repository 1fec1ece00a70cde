import { commendationKindNames, glossary, type Term } from "@/lib/glossary"
import type { Choice } from "@/lib/register/field"

/** What is told of a row. Its column in the database has the name in snake case. */
export interface LookupField {
  name: string
  column: string
  label: string
  kind: "text" | "year" | "choice" | "flag"
  hint?: string
  optional?: boolean
  /** Told once and for all: figures or structures rest on it. */
  fixed?: boolean
  choices?: Choice[]
}

/** A list that forms choose from, the same for the whole installation. SQL in it speaks of one row under the alias `l`. */
export interface Lookup {
  key: string
  term: Term
  table: string
  /** What names a row. */
  id: "key" | "id"
  fields: readonly LookupField[]
  /** The columns of the fields. */
  columns: string
  /** SQL: in how many records a row was chosen, deleted ones included. */
  uses: string
  /** SQL: in records of which years, where a row holds for some years only. */
  years?: string
}

const name: LookupField = { name: "name", column: "name", label: "Tên", kind: "text" }

/** The lists, in the order of their page. */
export const lookups: readonly Lookup[] = [
  {
    key: "documentTypes",
    term: glossary.documentType,
    table: "document_type",
    id: "key",
    fields: [
      name,
      {
        name: "abbreviation",
        column: "abbreviation",
        label: "Chữ viết tắt",
        kind: "text",
        hint: "Như trong số ký hiệu, ví dụ: KH, CTr.",
      },
    ],
    columns: "name, abbreviation",
    uses: "(SELECT count(*) FROM document x WHERE x.type_key = l.key)",
  },
  {
    key: "practiceFields",
    term: glossary.practiceField,
    table: "practice_field",
    id: "key",
    fields: [name],
    columns: "name",
    uses: "(SELECT count(*) FROM practice_model x WHERE x.field_key = l.key) + (SELECT count(*) FROM exemplar x WHERE x.field_key = l.key)",
  },
  {
    key: "commendationForms",
    term: glossary.commendationForm,
    table: "commendation_form",
    id: "key",
    fields: [
      name,
      { name: "level", column: "level", label: "Cấp", kind: "text", hint: "Ví dụ: Tỉnh; Xã, cơ sở." },
      {
        name: "kind",
        column: "kind",
        label: "Tính là",
        kind: "choice",
        fixed: true,
        hint: "Biểu dương và khen thưởng là hai số riêng. Đã lưu thì không đổi được.",
        choices: Object.entries(commendationKindNames).map(([value, label]) => ({ value, label })),
      },
    ],
    columns: "name, level, kind",
    uses: "(SELECT count(*) FROM commendation x WHERE x.form_key = l.key)",
  },
  {
    key: "resultGrades",
    term: glossary.resultGrade,
    table: "result_grade",
    id: "id",
    fields: [
      name,
      {
        name: "fromYear",
        column: "from_year",
        label: "Dùng từ năm",
        kind: "year",
        hint: "Mức đổi tên từ năm nào thì cho mức cũ ngừng dùng và thêm mức mới từ năm đó.",
      },
      { name: "toYear", column: "to_year", label: "Đến hết năm", kind: "year", optional: true },
    ],
    columns: "name, from_year, to_year",
    uses: "(SELECT count(*) FROM commitment x WHERE x.grade_id = l.id)",
    years: "ARRAY(SELECT DISTINCT x.year FROM commitment x WHERE x.grade_id = l.id ORDER BY 1)",
  },
  {
    key: "unitTypes",
    term: glossary.unitType,
    table: "unit_type",
    id: "key",
    fields: [
      name,
      {
        name: "isCell",
        column: "is_cell",
        label: "Là chi bộ: có người viết bản cam kết và sinh hoạt hằng tháng",
        kind: "flag",
        fixed: true,
      },
    ],
    columns: "name, is_cell",
    uses: "(SELECT count(DISTINCT x.unit_id) FROM unit_kind x WHERE x.type_key = l.key)",
  },
]

/** The list of a key, or undefined. */
export function findLookup(key: string | undefined): Lookup | undefined {
  return lookups.find((lookup) => lookup.key === key)
}
