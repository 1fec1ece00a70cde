import type { Tx } from "@/lib/db/client"
import type { Reorganisation } from "@/lib/units/reorganise/reorganisation"
import { mergerDay } from "./calendar"
import { carryOut } from "./events"
import { readTakers } from "./unit-files"
import type { SampleUnit, UnitDraft } from "./unit-draft"
import { rootCode } from "./unit-tree"

type RefOf = (code: string) => number

/** Who ends, and who takes over: communes by the conversion table, Kon Tum by Quảng Ngãi, districts by the province that is above them then. */
function endings(old: SampleUnit[], refOf: RefOf): Reorganisation["ended"] {
  const takers = readTakers()
  return old
    .filter(({ placements }) => placements.at(-1)!.relation === "successor")
    .map(({ id, code, level, placements }) => {
      const heirs = takers.get(code) ?? []
      if (level === "province") heirs.push({ commune: placements.at(-1)!.parent!, extent: "whole" })
      return { unitId: id, to: heirs.map(({ commune, extent }) => ({ unit: refOf(commune), extent })) }
    })
}

/** Cells go along with what takes all of their commune; those of a commune that was split are told where. */
function partedCells(old: SampleUnit[], refOf: RefOf): Reorganisation["changed"] {
  const takers = readTakers()
  const parted = (host: string) => (takers.get(host) ?? []).filter(({ extent }) => extent === "whole").length !== 1
  return old
    .filter(({ level, placements }) => level === "cell" && parted(placements[0]!.parent!))
    .map(({ id, placements }) => ({ unitId: id, parent: refOf(placements.at(-1)!.parent!) }))
}

/**
 * The end of the districts, the new communes and the merger of Kon Tum into Quảng Ngãi as one event, as the conversion table has it. Returns the
 * new communes with the ids they were given.
 */
export async function carryOutReform(tx: Tx, old: SampleUnit[], communes: UnitDraft[]): Promise<SampleUnit[]> {
  const refs = new Map([
    ...old.map(({ code, id }) => [code, id] as const),
    ...communes.map(({ code }, index) => [code, -1 - index] as const),
  ])
  const refOf: RefOf = (code) => refs.get(code)!
  const idOf = await carryOut(tx, refOf(rootCode), "reform", {
    on: mergerDay,
    decision: "202/2025/QH15",
    decidedOn: "2025-06-12",
    note: "Dữ liệu mẫu: nhập hai tỉnh, kết thúc hoạt động của cấp huyện, sắp xếp đơn vị cấp xã.",
    newUnits: communes.map(({ code, name, typeKey, placements }) => {
      return { code, name, typeKey, parent: refOf(placements[0]!.parent!) }
    }),
    ended: endings(old, refOf),
    changed: partedCells(old, refOf),
  })
  return communes.map((commune, index) => ({ ...commune, id: idOf(-1 - index) }))
}
