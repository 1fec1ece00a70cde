import { address, type Leading } from "./address"

/** The first page: what waits for the reader. */
export const homeHref = () => address("/")

/** The pages of the office that stand for themselves. */
export const recommendationsHref = (leading?: Leading<{ saved?: true }>) => address("/kien-nghi", leading)

export const completenessHref = (leading?: Leading<{ saved?: true }>) => address("/day-du", leading)

/** Of a year, of a unit, or as the reader's own unit stands now. */
export const calendarHref = (of: { unitId?: number; year?: number } = {}, flash?: Leading<{ saved?: true }>["flash"]) =>
  address("/lich", { query: { donVi: of.unitId, nam: of.year }, flash })

export const searchHref = () => address("/tim")

export const registersHref = () => address("/so-ghi")

export const lookupsHref = (leading?: Leading<{ saved?: true }>) => address("/danh-muc", leading)

export const outreachKindsHref = (leading?: Leading<{ saved?: true }>) => address("/tuyen-truyen/loai-hinh", leading)

export const auditHref = (leading?: Leading) => address("/nhat-ky", leading)

export const backupsHref = () => address("/sao-luu")
/** What the reader typed in a form and did not save; kept there too. */
export const draftHref = (form?: string) => address("/api/ban-nhap", { query: { "bieu-mau": form } })
