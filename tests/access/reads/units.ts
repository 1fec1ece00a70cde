import { adminAtHome, admins, atHome, everyone, home, type Case, type Reads } from "../matrix"
import { unitDraft } from "../matrix-files"

const unitPage = (tail: string) => ({ ok: admins, path: ({ target }: Case) => `/don-vi/${target.id}${tail}` })

/** Units, by themselves and from a file. */
export const unitReads: Reads = {
  "/(office)/don-vi/page": [{ ok: atHome, only: home, path: () => "/don-vi?tim=zqname" }],
  "/(office)/don-vi/[id]/page": [
    { ok: everyone, path: ({ target }) => `/don-vi/${target.id}` },
    { name: "history", ok: everyone, path: ({ target }) => `/don-vi/${target.id}?muc=lich-su` },
    { name: "accounts", ok: admins, path: ({ target }) => `/don-vi/${target.id}?muc=tai-khoan` },
    { name: "on a day", ok: everyone, path: ({ target }) => `/don-vi/${target.id}?ngay=01/01/2020` },
  ],
  "/(office)/don-vi/[id]/cong-khai/page": [
    { ok: { admin: everyone.admin, staff: everyone.staff }, path: ({ target }) => `/don-vi/${target.id}/cong-khai` },
  ],
  "/(office)/don-vi/[id]/doi-loai/page": [unitPage("/doi-loai")],
  "/(office)/don-vi/[id]/doi-ten/page": [unitPage("/doi-ten")],
  "/(office)/don-vi/[id]/doi-ma/page": [unitPage("/doi-ma")],
  "/(office)/don-vi/moi/page": [{ ok: admins, path: ({ target }) => `/don-vi/moi?cap-tren=${target.id}` }],
  "/(office)/don-vi/nhap/page": [{ ok: adminAtHome, only: home, path: () => "/don-vi/nhap" }],
  "/(office)/don-vi/nhap/[draft]/page": [{ ok: adminAtHome, path: unitDraft((id) => `/don-vi/nhap/${id}`) }],
  "/api/don-vi/route": [
    { ok: everyone, only: ["own"], path: () => "/api/don-vi" },
    { name: "searched", ok: everyone, only: ["own"], path: () => "/api/don-vi?tim=zqname" },
    { name: "cells", ok: everyone, only: ["own"], path: () => "/api/don-vi?tim=M&chi-bo=1" },
  ],
  "/api/don-vi/mau/route": [{ ok: adminAtHome, only: home, path: () => "/api/don-vi/mau" }],
}
