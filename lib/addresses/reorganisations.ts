import { address, type Leading } from "./address"
import type { Done } from "./flash"

export const reorganisationsHref = (leading?: Leading<{ undone?: Done; dropped?: true }>) =>
  address("/don-vi/sap-xep", leading)

/** The form that begins a change of one kind, a unit chosen already. */
export const startHref = (way: "chuyen" | "gop" | "tach" | "giai-the", unitId?: number) =>
  address(`/don-vi/sap-xep/${way}`, { query: { donVi: unitId } })

export const eventHref = (id: number, leading?: Leading<{ saved?: Done }>) => address(`/don-vi/sap-xep/${id}`, leading)

export const reformHref = (leading?: Leading<{ missingFile?: true }>) => address("/don-vi/sap-xep/tep", leading)

export const reformDraftHref = (draft: string) => address(`/don-vi/sap-xep/tep/${draft}`)

export const reformUploadHref = () => address("/api/don-vi/sap-xep")

export const reformTemplateHref = () => address("/api/don-vi/sap-xep/mau")

export const previewHref = (draft: string, leading?: Leading<{ chosen?: true }>) =>
  address(`/don-vi/sap-xep/xem-truoc/${draft}`, leading)

export const previewProgressHref = (draft: string) => address(`/don-vi/sap-xep/xem-truoc/${draft}/tien-do`)
