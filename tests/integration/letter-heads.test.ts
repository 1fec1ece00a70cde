import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { commitmentFile } from "@/lib/letters/commitment-file"
import { inspectionPlanFile } from "@/lib/letters/inspection-plan-file"
import { minutesFile } from "@/lib/letters/minutes-file"
import { reportWordFile } from "@/lib/reports/word-file"
import { actorAt, asActor } from "../factories/actors"
import { beginReport, enterRecord } from "../factories/report-steps"
import { makeTree, makeUnit } from "../factories/unit-tree"
import { linesIn } from "../unit/office/word/word-parts"

let tree: Awaited<ReturnType<typeof makeTree>>

beforeAll(async () => {
  tree = await makeTree()
})

/** The lines at the top left of a Word file, down to the asterisk, and the one of place and day. */
async function headOf(response: Response | null): Promise<{ names: string[]; date: string }> {
  const lines = linesIn(new Uint8Array(await response!.arrayBuffer()))
  return { names: lines.slice(0, lines.indexOf("*")), date: lines.find((line) => line.includes(", ngày"))! }
}

async function reportHead(unitId: number, role: "staff" | "cell" = "staff") {
  const writer = await actorAt(role, unitId)
  const id = await beginReport(writer)
  const make = await asActor(writer, (scope) => reportWordFile(scope, String(id)))
  return headOf(await make!())
}

async function planHead(by: Actor, unitId: number) {
  const id = await enterRecord(by, "inspections", unitId)
  const make = await asActor(by, (scope) => inspectionPlanFile(scope, String(id)))
  return headOf(await make!())
}

describe("the head of a report that nobody dressed by hand", () => {
  test("sets a committee below the party body of the level above", async () => {
    const commune = await reportHead(tree.commune.id)
    expect(commune.names).toEqual(["ĐẢNG BỘ TỈNH MỘT", "ĐẢNG ỦY XÃ ĐĂK MAR"])
    expect(commune.date).toMatch(/^Đăk Mar, ngày {6}tháng {6}năm 20…$/)
  })

  test("names a provincial committee's own party body, not what stands above the province", async () => {
    const province = await makeUnit({ parentId: tree.root.id, name: "Tỉnh ủy Kon Tum", typeKey: "tinh-uy" })
    expect((await reportHead(province.id)).names).toEqual(["ĐẢNG BỘ TỈNH KON TUM", "TỈNH ỦY KON TUM"])
  })

  test("sets a board below its committee", async () => {
    const province = await makeUnit({ name: "Tỉnh ủy Quảng Ngãi", typeKey: "tinh-uy" })
    const name = "Ban Tuyên giáo Tỉnh ủy Quảng Ngãi"
    const board = await makeUnit({ parentId: province.id, name, typeKey: "ban-dang" })
    const { names, date } = await reportHead(board.id)
    expect(names).toEqual(["TỈNH ỦY QUẢNG NGÃI", "BAN TUYÊN GIÁO"])
    expect(date).toMatch(/^Quảng Ngãi, ngày/)
    expect(await db().report.findFirst({ where: { unitId: board.id } })).toMatchObject({
      headerKind: "advisory",
      capacity: "TRƯỞNG BAN",
    })
  })

  test("sets a cell below the party body above it", async () => {
    const { names } = await reportHead(tree.cell.id, "cell")
    expect(names).toEqual(["ĐẢNG BỘ XÃ ĐĂK MAR", "CHI BỘ THÔN KON GUNG"])
  })

  test("has no blank line for a topmost unit", async () => {
    const committee = await makeUnit({ name: "Thành ủy Huế", typeKey: "thanh-uy" })
    expect((await reportHead(committee.id)).names).toEqual(["ĐẢNG BỘ THÀNH PHỐ HUẾ", "THÀNH ỦY HUẾ"])
    const cell = await makeUnit({ name: "Chi bộ cơ sở Báo Kon Tum", typeKey: "chi-bo-co-so" })
    const { names, date } = await reportHead(cell.id, "cell")
    expect(names).toEqual(["CHI BỘ CƠ SỞ BÁO KON TUM"])
    expect(date).toMatch(/^…+, ngày/)
  })
})

describe("the head of the other letters", () => {
  test("of minutes and of a commitment is the cell's, with the party body above it", async () => {
    const cell = await actorAt("cell", tree.cell.id)
    const names = ["ĐẢNG BỘ XÃ ĐĂK MAR", "CHI BỘ THÔN KON GUNG"]
    const meeting = String(await enterRecord(cell, "meetings", tree.cell.id))
    expect((await headOf(await asActor(cell, (scope) => minutesFile(scope, meeting)))).names).toEqual(names)
    const commitment = String(await enterRecord(cell, "commitments", tree.cell.id))
    const { names: above, date } = await headOf(await asActor(cell, (scope) => commitmentFile(scope, commitment)))
    expect(above).toEqual(names)
    expect(date).toMatch(/^Đăk Mar, ngày/)
  })

  test("of minutes of a topmost cell has no blank line", async () => {
    const { id } = await makeUnit({ name: "Chi bộ cơ sở Đài Huế", typeKey: "chi-bo-co-so" })
    const cell = await actorAt("cell", id)
    const meeting = String(await enterRecord(cell, "meetings", id))
    const { names } = await headOf(await asActor(cell, (scope) => minutesFile(scope, meeting)))
    expect(names).toEqual(["CHI BỘ CƠ SỞ ĐÀI HUẾ"])
  })

  test("of an inspection plan is the committee's, or the board's below its committee", async () => {
    const commune = await actorAt("staff", tree.commune.id)
    expect((await planHead(commune, tree.commune.id)).names).toEqual(["ĐẢNG BỘ TỈNH MỘT", "ĐẢNG ỦY XÃ ĐĂK MAR"])
    const board = await makeUnit({ parentId: tree.commune.id, name: "Ban Xây dựng Đảng", typeKey: "ban-dang" })
    const { names } = await planHead(await actorAt("staff", board.id), board.id)
    expect(names).toEqual(["ĐẢNG ỦY XÃ ĐĂK MAR", "BAN XÂY DỰNG ĐẢNG"])
  })
})
