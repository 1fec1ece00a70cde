import { atHome, everyone, home, type Reads } from "../matrix"
import { year } from "../planted"

/** Figures of a branch. */
export const dashboardReads: Reads = {
  "/(office)/tong-hop/page": [{ ok: atHome, only: home, path: () => `/tong-hop?tu-nam=${year}&den-nam=${year}` }],
  "/(office)/tong-hop/[unit]/page": [
    { ok: everyone, path: ({ target }) => `/tong-hop/${target.id}` },
    {
      name: "restated",
      ok: everyone,
      path: ({ target }) => `/tong-hop/${target.id}?tu-nam=2020&den-nam=${year}&theo=hien-nay`,
    },
  ],
  "/(office)/tong-hop/[unit]/doi-chieu/page": [
    { ok: everyone, path: ({ target }) => `/tong-hop/${target.id}/doi-chieu?tu-nam=2020&den-nam=${year}` },
  ],
  "/(office)/tong-hop/[unit]/chinh-thuc/page": [
    {
      name: "accepted",
      ok: everyone,
      path: ({ target }) => `/tong-hop/${target.id}/chinh-thuc?tu-nam=${year - 1}&den-nam=${year - 1}`,
    },
    { name: "waiting", ok: everyone, path: ({ target }) => `/tong-hop/${target.id}/chinh-thuc?loai=halfYear` },
    {
      name: "restated",
      ok: everyone,
      path: ({ target }) => `/tong-hop/${target.id}/chinh-thuc?tu-nam=${year - 1}&den-nam=${year - 1}&theo=hien-nay`,
    },
  ],
  "/api/so-lieu/route": [{ ok: everyone, path: ({ target }) => `/api/so-lieu?don-vi=${target.id}` }],
  "/(office)/tong-hop/[unit]/xuat/route": [
    { ok: everyone, path: ({ target }) => `/tong-hop/${target.id}/xuat` },
    {
      name: "restated",
      ok: everyone,
      path: ({ target }) => `/tong-hop/${target.id}/xuat?tu-nam=2020&den-nam=${year}&theo=hien-nay`,
    },
  ],
}
