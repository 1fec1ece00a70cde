import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { formatPercent } from "@/lib/format/numbers"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Field } from "@/lib/register/field"
import { saveKind } from "@/lib/registers/outreach/save-kind"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"
import { countedFigures } from "@/lib/roll-up/figures"
import { loadDashboard, type DashboardData } from "@/lib/dashboard/load-dashboard"
import { act, actorAt, asActor } from "../factories/actors"
import { openFigure } from "../factories/open-figure"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

// Figures that committees published, entered as records and read back from the dashboard, digit for digit.

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

async function enter(key: RegisterKey, unitId: number, overrides: RawValues) {
  const values = await recordValues[key](unitId, overrides)
  const outcome = await act(staff, (scope) => registerByKey(key).create(scope, values))
  expect(outcome).toMatchObject({ ok: true })
}

/** Everything that is kept of the registers, as a number of rows each. */
async function kept(): Promise<number[]> {
  const counts = registers.map(async ({ table }) => {
    const [row] = await db().$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM ${Prisma.raw(table)}`
    return Number(row!.n)
  })
  return Promise.all(counts)
}

/** Refused with messages by field, and nothing written. */
async function refused(key: RegisterKey, overrides: RawValues) {
  const values = await recordValues[key](tree.cell.id, overrides)
  const before = await kept()
  const outcome = await act(staff, (scope) => registerByKey(key).create(scope, values))
  if (!outcome || outcome.ok) throw new Error("should have been refused")
  expect(await kept()).toEqual(before)
  return outcome.errors
}

async function dashboard(unitId: number, years: Record<string, string>, by = staff): Promise<DashboardData> {
  const data = await asActor(by, (scope) => loadDashboard(scope, unitId, years))
  if (!data) throw new Error("no dashboard")
  return data
}

const nobody = {
  convenedMembers: "0",
  attendedMembers: "0",
  attendedOfficials: "0",
  attendedOthers: "0",
  convenedUnknown: "",
}

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
})

describe("Bình Thuận, nearly five years", () => {
  const years = { "tu-nam": "2016", "den-nam": "2020" }

  beforeAll(async () => {
    await enter("conferences", tree.province.id, {
      ...nobody,
      heldOn: "30/09/2016",
      form: "online",
      delegates: "1.053",
    })
    const attended = {
      heldOn: "15/03/2017",
      delegates: "0",
      provincePoints: "0",
      districtPoints: "0",
      communePoints: "0",
      form: "inPerson",
    }
    await enter("conferences", tree.commune.id, {
      ...attended,
      convenedMembers: "130.395",
      attendedMembers: "121.411",
      attendedOfficials: "215.612",
      convenedOthers: "",
      attendedOthers: "200.000",
      convenedUnknown: "on",
    })
    await enter("dialogues", tree.commune.id, {
      kind: "reception",
      heldOn: "01/12/2019",
      sessions: "1.215",
      citizens: "1.833",
    })
    await enter("dialogues", tree.cell.id, { kind: "dialogue", heldOn: "01/12/2018", sessions: "31", citizens: "900" })
  })

  test("counts attendances of the branch apart from the delegates of the province's own conference", async () => {
    const { branch, own } = (await dashboard(tree.province.id, years)).figures
    expect(branch.attendances).toBe(537_023)
    expect(own.attendances).toBe(0)
    expect(own.delegates).toBe(1053)
    expect(branch.memberAttendances).toBe(121_411)
  })

  test("never adds the 1.053 delegates to the attendances of any unit above or below", async () => {
    for (const unitId of [tree.root.id, tree.province.id]) {
      const { branch } = (await dashboard(unitId, years, await actorAt("leader", tree.root.id))).figures
      expect([branch.attendances, branch.memberAttendances, branch.delegates]).toEqual([537_023, 121_411, 1053])
    }
    const alone = (await dashboard(tree.province.id, { ...years, "pham-vi": "rieng" })).figures.own
    expect([alone.delegates, alone.attendances]).toEqual([1053, 0])
    expect((await dashboard(tree.commune.id, years)).figures.branch.delegates).toBe(0)
  })

  test("keeps the denominator of 93,11%", async () => {
    const ratio = (await dashboard(tree.province.id, years)).ratios.find(({ key }) => key === "attendanceRate")!
    expect([ratio.done, ratio.of]).toEqual([121_411, 130_395])
    expect(formatPercent(ratio.done, ratio.of)).toBe("93,11%")
  })

  test("counts receptions, citizens and dialogues each in their own unit", async () => {
    const { branch } = (await dashboard(tree.province.id, years)).figures
    expect(branch.receptions).toBe(1215)
    expect(branch.citizensReceived).toBe(1833)
    expect(branch.dialogues).toBe(31)
  })
})

test("counts Kiên Giang's 6 + 15 bridge points", async () => {
  await enter("conferences", tree.otherCommune.id, {
    ...nobody,
    heldOn: "20/08/2021",
    form: "online",
    provincePoints: "6",
    districtPoints: "15",
    communePoints: "0",
  })
  const { figures } = await dashboard(tree.otherCommune.id, { "tu-nam": "2021" })
  expect(figures.branch).toMatchObject({ bridgePoints: 21, provincePoints: 6, districtPoints: 15, communePoints: 0 })
})

test("counts Phan Thiết's 138 breakthroughs and opens them", async () => {
  const tasks = Array.from({ length: 138 }, (_, i) => ({
    kind: "breakthrough",
    content: `Nội dung đột phá ${i + 1}`,
    duty: "",
    owner: "",
    deadline: "",
    progress: "",
    doneOn: "",
    evidence: "",
  }))
  await enter("plans", tree.otherCommune.id, { year: "2020", name: "Kế hoạch của Phan Thiết", tasks })
  await enter("plans", tree.cell.id, { year: "2020", tasks: [{ ...tasks[0], kind: "key" }] })
  const { figures, query } = await dashboard(tree.province.id, { "tu-nam": "2020" })
  expect(figures.branch.breakthroughs).toBe(138)
  const { amount, unitOfCount, rows } = await asActor(staff, (scope) =>
    openFigure(scope, tree.province.id, "breakthroughs", query),
  )
  expect([amount, unitOfCount, rows.map(({ name }) => name)]).toEqual([138, "nội dung", ["Kế hoạch của Phan Thiết"]])
  const plan = await asActor(staff, (scope) => registerByKey("plans").find(scope, rows[0]!.id!))
  expect(plan?.values.tasks).toEqual(tasks)
})

describe("bad input is refused with what to do", () => {
  test("attending more than convened", async () => {
    const errors = await refused("conferences", { convenedMembers: "10", attendedMembers: "11" })
    expect(errors?.["record.attendedMembers"]).toContain("lớn hơn số triệu tập")
  })

  test("attending without convened", async () => {
    const errors = await refused("conferences", { convenedOfficials: "", attendedOfficials: "5", convenedUnknown: "" })
    expect(errors?.["record.convenedOfficials"]).toContain("chưa có số triệu tập")
  })

  test.each(["convenedMembers", "convenedOfficials", "convenedOthers"])(
    "a part greater than its whole: %s",
    async (whole) => {
      const part = whole.replace("convened", "attended")
      const errors = await refused("conferences", {
        convenedUnknown: "",
        convenedOfficials: "40",
        [whole]: "200",
        [part]: "201",
      })
      expect(errors?.[`record.${part}`]).toMatch(/\(201\) lớn hơn .*\(200\)\. Hãy xem lại hai số này\./)
    },
  )

  test("a part of outreach greater than its whole, or without one", async () => {
    const alone = await refused("outreach", {
      month: "03/2026",
      kindKey: "bieu-dien-quan-chung",
      value: "113",
      qualifier: "",
    })
    expect(alone?.["record.value"]).toMatch(/mà chưa có số “Buổi biểu diễn”\. Hãy nhập cả hai số\./)
    await enter("outreach", tree.cell.id, { month: "03/2026", kindKey: "buoi-bieu-dien", value: "414", qualifier: "" })
    const more = await refused("outreach", {
      month: "03/2026",
      kindKey: "bieu-dien-quan-chung",
      value: "415",
      qualifier: "",
    })
    expect(more?.["record.value"]).toMatch(/\(415\).*không thể lớn hơn.*\(414\)\. Hãy xem lại hai số này\./)
  })

  /** The fields of some kinds of every register, each with its key. */
  const fieldsOf = (...kinds: Field["kind"][]) =>
    registers.flatMap(({ key, fields }) =>
      fields.filter(({ kind }) => kinds.includes(kind)).map(({ name, kind }) => [key, name, kind] as const),
    )

  // Who will come to a unit is known before.
  const happened = fieldsOf("date", "month").filter(([key, name]) => !(key === "people" && name === "since"))

  test.each(happened)("a month or a day in the future: %s, %s", async (key, field, kind) => {
    const errors = await refused(key, { [field]: kind === "month" ? "12/2099" : "01/12/2099" })
    expect(errors?.[`record.${field}`]).toMatch(/(chưa đến|ở tương lai)\. Hãy (nhập|ghi)|đến hôm nay/)
  })

  test.each(fieldsOf("count"))("a negative count: %s, %s", async (key, field) => {
    const errors = await refused(key, { [field]: "-3" })
    expect(errors?.[`record.${field}`]).toBe("Số đếm không thể âm. Hãy nhập số từ 0 trở lên.")
  })

  test("lượt added to người: a part counts in the unit of its whole, and figures of two units are never one number", async () => {
    const keeper = await actorAt("admin", tree.root.id)
    const typed = {
      key: "",
      version: 1,
      name: "Người nghe",
      definition: "",
      topic: "outreach" as const,
      unitOfCount: "người",
      partOf: "tuyen-truyen-mieng",
      usedFrom: null,
      retiredFrom: null,
      itemisedBy: null,
    }
    const outcome = await act(keeper, (scope) => saveKind(scope, typed))
    expect(outcome?.ok ? null : outcome?.errors?.unitOfCount).toContain("hãy ghi “lượt”")
    const part = {
      key: "nguoi-nghe",
      name: "Người nghe",
      unitOfCount: "người",
      partOf: "tuyen-truyen-mieng",
      sortOrder: 1,
    }
    await expect(db().outreachKind.create({ data: part })).rejects.toThrow()
    const unitOf = (key: string) => countedFigures.find((figure) => figure.key === key)!.unitOfCount
    expect([unitOf("receptions"), unitOf("citizensReceived"), unitOf("attendances"), unitOf("delegates")]).toEqual([
      "lượt",
      "công dân",
      "lượt người",
      "đại biểu",
    ])
    const both = {
      ...(await recordValues.plans(tree.cell.id)),
      targets: [{ figureKey: "receptions+citizensReceived", target: "3048" }],
    }
    const target = await act(staff, (scope) => registerByKey("plans").create(scope, both))
    expect(target?.ok ? null : target?.errors?.["record.targets.0.figureKey"]).toContain("Hãy chọn chỉ tiêu")
  })

  test("a theme of another year", async () => {
    const theme = await recordValues.themes(tree.province.id, { fromYear: "2024", toYear: "2024" })
    const made = await act(staff, (scope) => registerByKey("themes").create(scope, theme))
    const themeId = made?.ok ? made.events[0]!.recordId! : 0
    const errors = await refused("meetings", { month: "03/2026", themeId: String(themeId) })
    expect(errors?.["record.themeId"]).toContain("không thuộc năm 2026")
  })
})
