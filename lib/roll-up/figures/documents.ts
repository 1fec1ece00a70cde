import type { CountedFigure } from "./types"

/** Documents issued and received. */
export const documentsFigures = [
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
    inUsualAnnex: true,
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
] as const satisfies readonly CountedFigure[]
