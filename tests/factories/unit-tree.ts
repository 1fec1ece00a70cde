import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { restructure } from "@/lib/roll-up/restructure"

export interface MadeUnit {
  id: number
  code: string
  name: string
}

interface UnitOverrides {
  code?: string
  name?: string
  typeKey?: string
  parentId?: number | null
  from?: IsoDate
}

let made = 0

/** A unit with one name, type and parent since 2015, in the database of the test file; a root unless `parentId` is given. */
export async function makeUnit(overrides: UnitOverrides = {}): Promise<MadeUnit> {
  const number = ++made
  const unit = {
    code: `DV${number}`,
    name: `Đơn vị ${number}`,
    typeKey: "dang-uy-co-so",
    parentId: null,
    from: "2015-01-01",
    ...overrides,
  }
  const validFrom = toDbDate(unit.from)
  return db().$transaction(async (tx) => {
    const { id } = await tx.unit.create({
      data: {
        code: unit.code,
        names: { create: { name: unit.name, validFrom } },
        kinds: { create: { typeKey: unit.typeKey, validFrom } },
        placements: { create: { parentId: unit.parentId, validFrom } },
      },
    })
    await restructure(tx, [id], unit.from)
    return { id, code: unit.code, name: unit.name }
  })
}

/** Puts a unit below another from a day on. */
export async function moveTo(unitId: number, parentId: number, from: IsoDate) {
  const validFrom = toDbDate(from)
  await db().$transaction(async (tx) => {
    await tx.unitPlacement.updateMany({ where: { unitId, validTo: null }, data: { validTo: validFrom } })
    await tx.unitPlacement.create({ data: { unitId, parentId, validFrom } })
    await restructure(tx, [unitId], from)
  })
}

/** Ends a unit into an heir; the first day on which it works no longer. */
export async function endUnit(unitId: number, heirId: number, closed: IsoDate) {
  const validFrom = toDbDate(closed)
  await db().$transaction(async (tx) => {
    await tx.unitPlacement.updateMany({ where: { unitId, validTo: null }, data: { validTo: validFrom } })
    await tx.unitPlacement.create({ data: { unitId, parentId: heirId, relation: "successor", validFrom } })
    await tx.unitKind.updateMany({ where: { unitId, validTo: null }, data: { validTo: validFrom } })
    await restructure(tx, [unitId], closed)
  })
}

/** A root with two provinces; the first has two communes with cells, the second one commune with a cell. */
export async function makeTree() {
  const root = await makeUnit({ name: "Đảng bộ toàn quốc", typeKey: "trung-uong" })
  const province = await makeUnit({ parentId: root.id, name: "Tỉnh ủy Một", typeKey: "tinh-uy" })
  const commune = await makeUnit({ parentId: province.id, name: "Đảng ủy xã Đăk Mar" })
  const cell = await makeUnit({ parentId: commune.id, name: "Chi bộ thôn Kon Gung", typeKey: "chi-bo" })
  const siblingCell = await makeUnit({ parentId: commune.id, name: "Chi bộ Trường Ước Lễ", typeKey: "chi-bo" })
  const otherCommune = await makeUnit({ parentId: province.id, name: "Đảng ủy xã Đăk Hà" })
  const otherCell = await makeUnit({ parentId: otherCommune.id, name: "Chi bộ thôn 5", typeKey: "chi-bo" })
  const foreignProvince = await makeUnit({ parentId: root.id, name: "Tỉnh ủy Hai", typeKey: "tinh-uy" })
  const foreignCommune = await makeUnit({ parentId: foreignProvince.id, name: "Đảng ủy xã Ngoài" })
  const foreignCell = await makeUnit({ parentId: foreignCommune.id, name: "Chi bộ thôn Ngoài", typeKey: "chi-bo" })
  return {
    root,
    province,
    commune,
    cell,
    siblingCell,
    otherCommune,
    otherCell,
    foreignProvince,
    foreignCommune,
    foreignCell,
  }
}
