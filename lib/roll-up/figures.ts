/**
 * The catalogue of figures: one source for the columns, the triggers, the dashboard and the drill-down.
 * SQL in it speaks of one record row under the alias `r`.
 */

/** A table whose rows are counted. */
export interface FigureSource {
  table: string
  /** SQL: the unit a row belongs to. */
  unit: string
  /** SQL: which rows exist at all (deleted ones are kept but not counted). */
  live: string
}

export const figureSources = {
  documents: { table: "document", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  commitmentDuties: { table: "commitment_duty", unit: "r.unit_id", live: "true" },
  commitments: { table: "commitment", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  models: { table: "practice_model", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
  exemplars: { table: "exemplar", unit: "r.unit_id", live: "r.deleted_at IS NULL" },
} as const satisfies Record<string, FigureSource>

export type FigureSourceKey = keyof typeof figureSources

export interface CountedFigure {
  key: string
  column: string
  name: string
  definition: string
  /** Unit of count; figures of different units of count are never added. */
  unitOfCount: string
  source: FigureSourceKey
  /** SQL date: the period a row is counted in (its month). Rows where it is null are not counted. */
  on: string
  /** SQL condition on a row. */
  where: string
  /** The register whose list shows the records behind the figure. */
  register: "documents" | "commitments" | "models" | "exemplars"
}

/** A commitment belongs to its year even when it is signed in the December before or concluded in the January after. */
const withinYear = (date: string) => `least(greatest(${date}, make_date(r.year, 1, 1)), make_date(r.year, 12, 31))`

const life = (stage: string) => `r.${stage}_on`

export const countedFigures = [
  {
    key: "documents",
    column: "documents",
    name: "Văn bản đã ban hành",
    definition: "Văn bản do chính đơn vị ban hành, tính theo ngày ban hành.",
    unitOfCount: "văn bản",
    source: "documents",
    on: "r.issued_on",
    where: "r.issuer_name IS NULL",
    register: "documents",
  },
  {
    key: "documentsReceived",
    column: "documents_received",
    name: "Văn bản của cơ quan khác",
    definition: "Văn bản của cơ quan ngoài hệ thống mà đơn vị đưa vào sổ, tính theo ngày ban hành.",
    unitOfCount: "văn bản",
    source: "documents",
    on: "r.issued_on",
    where: "r.issuer_name IS NOT NULL",
    register: "documents",
  },
  {
    key: "commitmentsDue",
    column: "commitments_due",
    name: "Người phải viết cam kết",
    definition: "Người đã có bản cam kết của năm, hoặc là thành viên của chi bộ vào ngày 31/12 của năm.",
    unitOfCount: "người",
    source: "commitmentDuties",
    on: "make_date(r.year, 1, 1)",
    where: "true",
    register: "commitments",
  },
  {
    key: "headsDue",
    column: "heads_due",
    name: "Người đứng đầu phải viết cam kết",
    definition: "Người phải viết cam kết đang giữ cương vị đứng đầu đơn vị.",
    unitOfCount: "người",
    source: "commitmentDuties",
    on: "make_date(r.year, 1, 1)",
    where: "r.is_head",
    register: "commitments",
  },
  {
    key: "commitments",
    column: "commitments",
    name: "Bản cam kết đã nộp",
    definition: "Bản cam kết đã nộp cho chi bộ (kể cả đã duyệt, đã tự báo cáo, đã có kết quả); bản nháp không tính.",
    unitOfCount: "bản",
    source: "commitments",
    on: withinYear("r.submitted_on"),
    where: "r.status <> 'draft'",
    register: "commitments",
  },
  {
    key: "commitmentsApproved",
    column: "commitments_approved",
    name: "Bản cam kết đã duyệt",
    definition: "Bản cam kết chi bộ đã duyệt.",
    unitOfCount: "bản",
    source: "commitments",
    on: withinYear("r.approved_on"),
    where: "r.status IN ('approved', 'reported', 'concluded')",
    register: "commitments",
  },
  {
    key: "commitmentsReported",
    column: "commitments_reported",
    name: "Bản cam kết đã tự báo cáo cuối năm",
    definition: "Bản cam kết mà người viết đã báo cáo kết quả trước chi bộ.",
    unitOfCount: "bản",
    source: "commitments",
    on: withinYear("r.reported_on"),
    where: "r.status IN ('reported', 'concluded')",
    register: "commitments",
  },
  {
    key: "commitmentsConcluded",
    column: "commitments_concluded",
    name: "Bản cam kết đã có kết quả",
    definition: "Bản cam kết chi bộ đã ghi kết quả thực hiện.",
    unitOfCount: "bản",
    source: "commitments",
    on: withinYear("r.concluded_on"),
    where: "r.status = 'concluded'",
    register: "commitments",
  },
  {
    key: "headPlans",
    column: "head_plans",
    name: "Kế hoạch cá nhân của người đứng đầu",
    definition: "Bản cam kết đã nộp được ghi là kế hoạch của người đứng đầu.",
    unitOfCount: "bản",
    source: "commitments",
    on: withinYear("r.submitted_on"),
    where: "r.status <> 'draft' AND r.is_head_plan",
    register: "commitments",
  },
  {
    key: "models",
    column: "models",
    name: "Mô hình",
    definition: "Mô hình đã đăng ký, tính theo ngày đăng ký; đề xuất chưa đăng ký không tính.",
    unitOfCount: "mô hình",
    source: "models",
    on: life("registered"),
    where: "true",
    register: "models",
  },
  {
    key: "modelsRecognised",
    column: "models_recognised",
    name: "Mô hình được công nhận",
    definition: "Mô hình được công nhận trong kỳ.",
    unitOfCount: "mô hình",
    source: "models",
    on: life("recognised"),
    where: "true",
    register: "models",
  },
  {
    key: "modelsReplicated",
    column: "models_replicated",
    name: "Mô hình được nhân rộng",
    definition: "Mô hình chuyển sang giai đoạn nhân rộng trong kỳ.",
    unitOfCount: "mô hình",
    source: "models",
    on: life("replicated"),
    where: "true",
    register: "models",
  },
  {
    key: "modelsStopped",
    column: "models_stopped",
    name: "Mô hình dừng thực hiện",
    definition: "Mô hình dừng thực hiện trong kỳ, có nêu lý do.",
    unitOfCount: "mô hình",
    source: "models",
    on: life("stopped"),
    where: "true",
    register: "models",
  },
  {
    key: "exemplars",
    column: "exemplars",
    name: "Điển hình tiên tiến",
    definition: "Điển hình đã đăng ký, tập thể và cá nhân, tính theo ngày đăng ký.",
    unitOfCount: "điển hình",
    source: "exemplars",
    on: life("registered"),
    where: "true",
    register: "exemplars",
  },
  {
    key: "exemplarCollectives",
    column: "exemplar_collectives",
    name: "Điển hình tập thể",
    definition: "Trong đó: điển hình là tập thể.",
    unitOfCount: "tập thể",
    source: "exemplars",
    on: life("registered"),
    where: "r.kind = 'collective'",
    register: "exemplars",
  },
  {
    key: "exemplarPersons",
    column: "exemplar_persons",
    name: "Điển hình cá nhân",
    definition: "Trong đó: điển hình là cá nhân.",
    unitOfCount: "cá nhân",
    source: "exemplars",
    on: life("registered"),
    where: "r.kind = 'person'",
    register: "exemplars",
  },
  {
    key: "exemplarsRecognised",
    column: "exemplars_recognised",
    name: "Điển hình được công nhận",
    definition: "Điển hình được công nhận trong kỳ.",
    unitOfCount: "điển hình",
    source: "exemplars",
    on: life("recognised"),
    where: "true",
    register: "exemplars",
  },
] as const satisfies readonly CountedFigure[]

export type FigureKey = (typeof countedFigures)[number]["key"]

/** A ratio shows numerator and denominator; what is missing is named. */
export interface RatioFigure {
  key: string
  name: string
  numerator: FigureKey
  denominator: FigureKey
}

export const ratioFigures = [
  { key: "commitmentRate", name: "Bản cam kết", numerator: "commitments", denominator: "commitmentsDue" },
  { key: "headPlanRate", name: "Kế hoạch của người đứng đầu", numerator: "headPlans", denominator: "headsDue" },
] as const satisfies readonly RatioFigure[]

export type FigureValues = Record<FigureKey, number>

export type Figure = CountedFigure & { key: FigureKey }

/** The figure of a key, or undefined for a key nobody defined. */
export function findFigure(key: string): Figure | undefined {
  return countedFigures.find((figure) => figure.key === key)
}
