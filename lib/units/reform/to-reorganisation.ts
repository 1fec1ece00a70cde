import { formatDate } from "@/lib/format/dates"
import { emptyReorganisation, type Reorganisation, type UnitRef } from "../reorganise/reorganisation"
import { extentNames, type ReformErrors } from "./columns"
import type { ReformLine } from "./lines"

/** Units of the actor's branch by code. */
export type Standing = Map<string, number>

/** What the lines say of the unit that bears a code from then on; said twice it must be the same. */
interface Attributes {
  row: number
  name: string
  typeKey: string | null
  parent: string
}

function attributesOf(lines: ReformLine[], errors: ReformErrors): Map<string, Attributes> {
  const known = new Map<string, Attributes>()
  for (const { new: code, row, name, typeKey, parent } of lines) {
    if (code === "") continue
    const before = known.get(code) ?? { row, name: "", typeKey: null, parent: "" }
    const told = (column: "name" | "type" | "parent", was: string, is: string) => {
      if (was && is && was !== is)
        errors.add(row, column, `Khác với dòng ${before.row} của cùng đơn vị mới: ở đó ghi khác.`)
    }
    told("name", before.name, name)
    told("type", before.typeKey ?? "", typeKey ?? "")
    told("parent", before.parent, parent)
    known.set(code, {
      row: before.row,
      name: before.name || name,
      typeKey: before.typeKey ?? typeKey,
      parent: before.parent || parent,
    })
  }
  return known
}

/** What comes of a file, and in which row each unit is told of. */
export interface ReadReform {
  wish: Reorganisation
  rowOf: Map<UnitRef, number>
}

/**
 * Turns lines into one reorganisation: lines of one old unit are its successors, or those it hands a part to when one line says that it goes on;
 * lines of one new unit say together what it is.
 */
class ReformReader {
  private readonly refs: Map<string, UnitRef>
  private readonly attributes: Map<string, Attributes>
  private readonly newCodes: string[]
  /** By code, the row that says of an old unit that it goes on. */
  private readonly goesOn: Map<string, number>

  constructor(
    private readonly lines: ReformLine[],
    private readonly standing: Standing,
    private readonly ownUnitId: number,
    private readonly errors: ReformErrors,
  ) {
    this.attributes = attributesOf(lines, errors)
    this.newCodes = [...this.attributes.keys()].filter((code) => !standing.has(code))
    this.goesOn = new Map(
      lines.flatMap(({ row, old, new: code }) => (old && old === code ? [[old, row] as const] : [])),
    )
    this.refs = new Map([...standing, ...this.newCodes.map((code, index) => [code, -1 - index] as const)])
  }

  private parentRef(row: number, code: string): UnitRef {
    const ref = this.refs.get(code)
    if (ref === undefined)
      this.errors.add(row, "parent", `Không có đơn vị mã “${code}” trong tệp này hoặc trong phạm vi của bạn.`)
    return ref ?? this.ownUnitId
  }

  private newUnits(): Reorganisation["newUnits"] {
    return this.newCodes.map((code) => {
      const { row, name, typeKey, parent } = this.attributes.get(code)!
      if (!name) this.errors.add(row, "name", `Mã “${code}” chưa có trong hệ thống: hãy ghi tên đơn vị mới.`)
      if (!typeKey) this.errors.add(row, "type", `Mã “${code}” chưa có trong hệ thống: hãy ghi loại đơn vị mới.`)
      return { code, name, typeKey: typeKey ?? "", parent: parent ? this.parentRef(row, parent) : this.ownUnitId }
    })
  }

  private changed(): Reorganisation["changed"] {
    return [...this.attributes].flatMap(([code, { row, name, typeKey, parent }]) => {
      const unitId = this.standing.get(code)
      if (unitId === undefined || (!name && !typeKey && !parent)) return []
      return [
        {
          unitId,
          ...(name ? { name } : {}),
          ...(typeKey ? { typeKey } : {}),
          ...(parent ? { parent: this.parentRef(row, parent) } : {}),
        },
      ]
    })
  }

  /** The old unit of a line; said once where the branch has none. */
  private oldUnit({ row, old }: ReformLine): number | undefined {
    const unitId = this.standing.get(old)
    if (unitId === undefined) this.errors.add(row, "old", `Không có đơn vị mã “${old}” trong phạm vi của bạn.`)
    return unitId
  }

  private ended(): Reorganisation["ended"] {
    const ended = new Map<number, Reorganisation["ended"][number]>()
    for (const line of this.lines.filter(({ old }) => old !== "" && !this.goesOn.has(old))) {
      const { new: code, extent, decision } = line
      const unitId = this.oldUnit(line)
      if (unitId === undefined) continue
      const ending = ended.get(unitId) ?? { unitId, to: [] }
      ended.set(unitId, ending)
      if (code !== "") ending.to.push({ unit: this.refs.get(code)!, extent, ...(decision ? { decision } : {}) })
    }
    return [...ended.values()]
  }

  /** What else the lines of a unit that goes on say of it: it may hand parts to others, no more. */
  private shared(): Reorganisation["shared"] {
    return this.lines.flatMap((line) => {
      const { row, old, new: code, extent, decision } = line
      const since = this.goesOn.get(old)
      const unitId = since === undefined ? undefined : this.oldUnit(line)
      if (unitId === undefined || old === code) return []
      const stays = `Dòng ${since} ghi mã “${old}” còn hoạt động (mã cũ trùng mã mới)`
      if (code === "") this.errors.add(row, "new", `${stays}, dòng này ghi giải thể: hãy bỏ một trong hai dòng.`)
      else if (extent === "whole")
        this.errors.add(
          row,
          "extent",
          `${stays}: hãy ghi “${extentNames.part}”, hoặc bỏ dòng ${since} nếu đơn vị kết thúc.`,
        )
      return [{ unitId, to: code === "" ? [] : [this.refs.get(code)!], ...(decision ? { decision } : {}) }]
    })
  }

  private rows(): Map<UnitRef, number> {
    const rows = new Map<UnitRef, number>()
    for (const { row, old, new: code } of this.lines) {
      for (const ref of [this.refs.get(old), this.refs.get(code)])
        if (ref !== undefined && !rows.has(ref)) rows.set(ref, row)
    }
    return rows
  }

  private oneDay(): string {
    const [first] = this.lines
    for (const { row, on } of this.lines) {
      if (on !== first!.on)
        this.errors.add(
          row,
          "on",
          `Khác ngày với dòng ${first!.row} (${formatDate(first!.on)}). Mỗi tệp chỉ một ngày hiệu lực.`,
        )
    }
    return first!.on
  }

  read(): ReadReform {
    const decisions = [...new Set(this.lines.map(({ decision }) => decision).filter(Boolean))]
    return {
      wish: {
        ...emptyReorganisation,
        on: this.oneDay(),
        decision: decisions.length === 1 ? decisions[0]! : "",
        newUnits: this.newUnits(),
        changed: this.changed(),
        ended: this.ended(),
        shared: this.shared(),
      },
      rowOf: this.rows(),
    }
  }
}

/** The reorganisation that the lines of a file tell; what does not fit together goes to the errors. There is at least one line. */
export function toReorganisation(
  lines: ReformLine[],
  standing: Standing,
  ownUnitId: number,
  errors: ReformErrors,
): ReadReform {
  return new ReformReader(lines, standing, ownUnitId, errors).read()
}
