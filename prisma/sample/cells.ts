import { seeded } from "./random"
import { child, type CellWork, type UnitDraft } from "./unit-draft"

/** In the order in which communes have them. */
const cellsOfCommune: [work: CellWork, name: (place: string) => string][] = [
  ["hamlet", (place) => `Chi bộ ${hamlet(place)} 1 ${bare(place)}`],
  ["school", (place) => `Chi bộ Trường THCS ${bare(place)}`],
  ["hamlet", (place) => `Chi bộ ${hamlet(place)} 2 ${bare(place)}`],
  ["clinic", (place) => `Chi bộ Trạm Y tế ${place}`],
  ["police", (place) => `Chi bộ Công an ${place}`],
  ["hamlet", (place) => `Chi bộ ${hamlet(place)} 3 ${bare(place)}`],
]

const bare = (place: string) => place.replace(/^(xã|phường|thị trấn|huyện) /, "")
const hamlet = (place: string) => (/^(phường|thị trấn)/.test(place) ? "tổ dân phố" : "thôn")

/** The invented cells of a commune (3-6). At the merger they moved to its heir and lived on. */
export function buildCells(host: UnitDraft): UnitDraft[] {
  const count = seeded(Number(host.code.slice(1))).pick([3, 3, 3, 4, 4, 4, 5, 6])
  return cellsOfCommune.slice(0, count).map(([work, name], index) => ({
    code: `${host.code}-CB${String(index + 1).padStart(2, "0")}`,
    name: name(host.place),
    place: name(host.place),
    typeKey: "chi-bo",
    level: "cell",
    province: host.province,
    work,
    placements: host.placements.map(({ parent, relation, from }) =>
      child(relation === "successor" ? parent : host.code, from),
    ),
  }))
}
