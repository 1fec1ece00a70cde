import { listParams } from "@/lib/format/list-params"
import { address, type Leading } from "./address"

/** The grids that hold a year or a month of one cell: of the unit named, or of the reader's own. */
const ofUnit = (unitId: number | undefined) => ({ [listParams.unit]: unitId })

export const commitmentYearHref = (
  year: number,
  unitId?: number,
  flash?: Leading<{ approved?: number; created?: number }>["flash"],
) => address(`/cam-ket/nam/${year}`, { query: ofUnit(unitId), flash })

export const commitmentNamesHref = (year: number, unitId: number) =>
  address(`/cam-ket/nam/${year}/danh-sach`, { query: ofUnit(unitId) })

export const printedCommitmentsHref = (year: number, unitId: number) =>
  address(`/cam-ket/nam/${year}/in`, { query: ofUnit(unitId) })

export const meetingYearHref = (year: number, unitId?: number, flash?: Leading<{ saved?: true }>["flash"]) =>
  address(`/sinh-hoat/nam/${year}`, { query: ofUnit(unitId), flash })

/** A month as "2026-11". */
export const outreachMonthHref = (month: string, unitId?: number, flash?: Leading<{ saved?: true }>["flash"]) =>
  address(`/tuyen-truyen/thang/${month}`, { query: ofUnit(unitId), flash })
