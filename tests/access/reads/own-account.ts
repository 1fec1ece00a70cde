import { atHome, cellOnly, home, type Reads } from "../matrix"

/** The home page, what waits, and the own account. */
export const ownAccountReads: Reads = {
  "/(office)/page": [{ ok: atHome, only: home, path: () => "/" }],
  "/(office)/so-ghi/page": [{ ok: atHome, only: home, path: () => "/so-ghi" }],
  "/(office)/ca-nhan/page": [{ ok: atHome, only: home, path: () => "/ca-nhan" }],
  "/(office)/cho-xac-nhan/page": [{ ok: atHome, only: home, path: () => "/cho-xac-nhan" }],
  "/(office)/quyen-doc/page": [{ ok: cellOnly, only: home, path: () => "/quyen-doc" }],
  "/(office)/xac-nhan/page": [{ ok: { admin: home, staff: home }, only: home, path: () => "/xac-nhan" }],
  "/(office)/thong-bao/page": [{ ok: atHome, only: home, path: () => "/thong-bao" }],
  "/(office)/doi-mat-khau/page": [{ ok: atHome, only: home, path: () => "/doi-mat-khau" }],
  "/(office)/tai-ve/page": [{ ok: atHome, only: home, path: () => "/tai-ve?tep=%2Fvan-ban%2Fxuat" }],
  "/api/ban-nhap/route": [{ ok: atHome, only: home, path: () => "/api/ban-nhap?bieu-mau=x" }],
  "/api/phien/route": [{ ok: atHome, only: home, path: () => "/api/phien" }],
}
