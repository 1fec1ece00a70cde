import { address, type Leading } from "./address"

export const dashboardsHref = () => address("/tong-hop")

export const unitDashboardHref = (unitId: number, leading?: Leading) => address(`/tong-hop/${unitId}`, leading)

export const unitWorkbookHref = (unitId: number, query: URLSearchParams) =>
  address(`/tong-hop/${unitId}/xuat`, { query })

export const unitReconciliationHref = (unitId: number, query: URLSearchParams) =>
  address(`/tong-hop/${unitId}/doi-chieu`, { query })

export const unitOfficialHref = (unitId: number, query: URLSearchParams) =>
  address(`/tong-hop/${unitId}/chinh-thuc`, { query })
