import { atHome, everyone, home, type Reads } from "../matrix"
import { year } from "../planted"

/** Pages that read several registers. */
export const acrossRegistersReads: Reads = {
  "/(office)/kien-nghi/page": [{ ok: atHome, only: home, path: () => "/kien-nghi" }],
  "/(office)/tim/page": [{ ok: atHome, only: home, path: () => "/tim?q=zq" }],
  "/(office)/lich/page": [{ ok: everyone, path: ({ target }) => `/lich?nam=${year}&donVi=${target.id}` }],
  "/(office)/day-du/page": [{ ok: everyone, path: ({ target }) => `/day-du?nam=${year}&don-vi=${target.id}` }],
}
