import { mergerDay } from "./calendar"
import { buildCells } from "./cells"
import { child, successor, type UnitDraft } from "./unit-draft"
import { type Place, type ProvinceCode, readDistricts, readHeirs, readNewCommunes, readOldCommunes } from "./unit-files"

/** The unit that both provinces stand under. */
export const rootCode = "TQ"

export const provinceCode = (province: ProvinceCode) => `T${province}`

const root: UnitDraft = {
  code: rootCode,
  name: "Đảng bộ toàn quốc (dữ liệu mẫu)",
  place: "toàn quốc",
  typeKey: "trung-uong",
  level: "root",
  province: "51",
  placements: [child(null)],
}

const quangNgai: UnitDraft = {
  code: provinceCode("51"),
  name: "Tỉnh ủy Quảng Ngãi",
  place: "tỉnh Quảng Ngãi",
  typeKey: "tinh-uy",
  level: "province",
  province: "51",
  placements: [child(rootCode)],
}

const konTum: UnitDraft = {
  ...quangNgai,
  code: provinceCode("62"),
  name: "Tỉnh ủy Kon Tum",
  place: "tỉnh Kon Tum",
  province: "62",
  placements: [child(rootCode), successor(quangNgai.code)],
}

const districtKinds: [kind: string, committee: string, typeKey: string][] = [
  ["Thành phố", "Thành ủy", "thanh-uy"],
  ["Thị xã", "Thị ủy", "thi-uy"],
  ["Huyện", "Huyện ủy", "huyen-uy"],
]

function district(at: Place, heirs: Map<string, string>): UnitDraft {
  const [kind, committee, typeKey] = districtKinds.find(([word]) => at.name.startsWith(word))!
  const ownHeir = heirs.get(`H${at.code}`)
  return {
    code: `H${at.code}`,
    name: at.name.replace(kind, committee),
    place: at.name.replace(kind, kind.toLowerCase()),
    typeKey,
    level: "district",
    province: at.province,
    placements: [child(provinceCode(at.province)), successor(ownHeir ?? quangNgai.code)],
  }
}

function commune(at: Place): Pick<UnitDraft, "name" | "place" | "province"> {
  const place = at.name.charAt(0).toLowerCase() + at.name.slice(1)
  return { name: `Đảng ủy ${place}`, place, province: at.province }
}

/** Both provinces with their districts, communes before and after the merger, and cells; parents named by code. */
export function buildUnits(): UnitDraft[] {
  const heirs = readHeirs()
  const districts = readDistricts().map((at) => district(at, heirs))
  const oldCommunes = readOldCommunes().map((at): UnitDraft => {
    const placements = [child(`H${at.district}`), successor(heirs.get(`X${at.code}`)!)]
    return { ...commune(at), code: `X${at.code}`, typeKey: "dang-uy-co-so", level: "oldCommune", placements }
  })
  const newCommunes = readNewCommunes().map((at): UnitDraft => {
    const placements = [child(quangNgai.code, mergerDay)]
    return { ...commune(at), code: `M${at.code}`, typeKey: "dang-uy-cap-tren", level: "newCommune", placements }
  })
  // Lý Sơn, a district without communes, kept its cells itself.
  const hosts = [...oldCommunes, ...districts.filter((unit) => heirs.has(unit.code))]
  return [root, quangNgai, konTum, ...districts, ...oldCommunes, ...newCommunes, ...hosts.flatMap(buildCells)]
}
