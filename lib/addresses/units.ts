import { address, type Id, type Leading } from "./address"
import type { Done } from "./flash"

export const unitsHref = (leading?: Leading<{ imported?: number }>) => address("/don-vi", leading)

export const newUnitHref = (parentId?: Id) => address("/don-vi/moi", { query: { "cap-tren": parentId } })

export const unitHref = (id: Id, leading?: Leading<{ saved?: Done }>) => address(`/don-vi/${id}`, leading)

/** A part of a unit's page that is not its first. */
export const unitTabHref = (id: Id, tab: "lich-su" | "tai-khoan") => unitHref(id, { query: { muc: tab } })

export const renameUnitHref = (id: Id) => address(`/don-vi/${id}/doi-ten`)

export const retypeUnitHref = (id: Id) => address(`/don-vi/${id}/doi-loai`)

export const recodeUnitHref = (id: Id) => address(`/don-vi/${id}/doi-ma`)

export const publicSettingHref = (id: Id, leading?: Leading<{ saved?: true }>) =>
  address(`/don-vi/${id}/cong-khai`, leading)

export const unitImportHref = (leading?: Leading<{ missingFile?: true }>) => address("/don-vi/nhap", leading)

export const unitDraftHref = (draft: string) => address(`/don-vi/nhap/${draft}`)

export const unitUploadHref = () => address("/api/don-vi/nhap")

export const unitTemplateHref = () => address("/api/don-vi/mau")

export const unitSearchHref = (query: URLSearchParams) => address("/api/don-vi", { query })

/** What everybody may read of a unit. */
export const publicUnitHref = (slug: string, leading?: Leading) => address(`/cong-khai/${slug}`, leading)

export const publicFeedHref = (slug: string) => address(`/cong-khai/${slug}/rss.xml`)
