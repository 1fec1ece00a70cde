import { address, type Leading } from "./address"

/** What the page of a report says happened. */
export type ReportSaved = "van" | "the-thuc" | "nop" | "rut" | "duyet" | "tra" | "khoa" | "nhap-thay" | "ban-hanh"

export const reportsHref = (leading?: Leading<{ removed?: true }>) => address("/bao-cao", leading)

export const newReportHref = (leading?: Leading) => address("/bao-cao/moi", leading)

/** Kinds of report and their cut-offs. */
export const reportKindsHref = (leading?: Leading<{ saved?: true }>) => address("/bao-cao/ky", leading)

export const reportHref = (id: number, leading?: Leading<{ saved?: ReportSaved }>) => address(`/bao-cao/${id}`, leading)

/** Where a report is taken on. */
export const reportStepHref = (id: number) => reportHref(id, { anchor: "buoc-tiep" })

export const reportWritingHref = (id: number) => address(`/bao-cao/${id}/soan`)

export const reportLetterHref = (id: number) => address(`/bao-cao/${id}/the-thuc`)

export const reportWordHref = (id: number) => address(`/bao-cao/${id}/word`)

export const reportAnnexHref = (id: number) => address(`/bao-cao/${id}/phu-luc`)

export const reportDriftHref = (id: number) => address(`/bao-cao/${id}/thay-doi`)

export const reportComparisonHref = (id: number, leading?: Leading) => address(`/bao-cao/${id}/so-sanh`, leading)

/** The passport of a number: of a unit's line, or of the whole branch. */
export const passportHref = (reportId: number, figure: string, line?: string, flash?: { saved?: true }) =>
  address(`/bao-cao/${reportId}/so-lieu/${encodeURIComponent(figure)}`, { query: { dong: line }, flash })

export const reportRatioHref = (id: number, ratio: string) => address(`/bao-cao/${id}/ty-le/${ratio}`)

export const templatesHref = (leading?: Leading<{ saved?: "mau" | "bo"; refused?: "chua-chon" }>) =>
  address("/bao-cao/mau", leading)

export const templateHref = (kind: string) => address(`/bao-cao/mau/${kind}`)

/** A report that is typed for a unit below. */
export const substituteFormHref = (query: URLSearchParams, flash?: { missingFile?: true }) =>
  address("/bao-cao/nhap-thay", { query, flash })

export const substituteDraftHref = (draft: string, query: URLSearchParams) =>
  address(`/bao-cao/nhap-thay/${draft}`, { query })

export const substituteUploadHref = (query: URLSearchParams) => address("/bao-cao/nhap-thay/tai-len", { query })

export const substituteTemplateHref = (query: URLSearchParams) => address("/bao-cao/nhap-thay/mau", { query })
