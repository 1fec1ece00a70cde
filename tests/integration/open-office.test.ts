import { expect, test } from "vitest"
import { accountActor } from "@/lib/access/account-actor"
import { passwordFits } from "@/lib/sign-in/password"
import { openInstallation } from "@/lib/commands/open-installation"
import { db } from "@/lib/db/client"
import { today } from "@/lib/format/dates"
import { addUnit } from "@/lib/units/add-unit"
import { findUnit } from "@/lib/units/unit-store"
import { act, asActor } from "../factories/actors"
import { noDecision } from "../factories/reorganisations"

const order = {
  unit: "Tỉnh ủy Quảng Ngãi",
  type: "tinh uy",
  code: "T51",
  from: "01/01/2020",
  admin: "quan-tri",
  name: "Nguyễn Văn Một",
}

test("an empty installation gets its topmost unit and an administrator who can go on; a second time is refused", async () => {
  expect(await openInstallation({ ...order, from: "hôm qua" })).toMatchObject({ ok: false })
  expect(await openInstallation({ ...order, type: "Hội" })).toMatchObject({
    ok: false,
    message: expect.stringContaining("Tỉnh ủy"),
  })
  expect(await db().unit.count()).toBe(0)

  const [first, second] = await Promise.all([openInstallation(order), openInstallation(order)])
  const [opened, refused] = first.ok ? [first, second] : [second, first]
  expect(refused).toMatchObject({ ok: false })
  const account = await db().account.findUniqueOrThrow({ where: { username: "quan-tri" } })
  expect(account.mustChangePassword).toBe(true)
  expect(opened.ok && (await passwordFits(account.passwordHash, opened.firstPassword))).toBe(true)

  const { id } = await db().unit.findUniqueOrThrow({ where: { code: "T51" } })
  const admin = await accountActor("quan-tri", id, ["admin"])
  if ("why" in admin) throw new Error(admin.why)
  expect(await asActor(admin, (scope) => findUnit(scope, id, today()))).toMatchObject({
    name: order.unit,
    parentId: null,
    founded: "2020-01-01",
  })
  const below = {
    ...noDecision,
    name: "Đảng ủy xã",
    code: "",
    typeKey: "dang-uy-co-so",
    parentId: String(id),
    parentIdMa: "",
    from: "2020-02-01",
  }
  expect(await act(admin, (scope) => addUnit(scope, below))).toMatchObject({ ok: true })
})
