import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { setDeadlines } from "@/lib/calendar/set-deadlines"
import { db } from "@/lib/db/client"
import { setTerm } from "@/lib/disposal/set-term"
import { setRequestTerms } from "@/lib/privacy/request-terms"
import { setPublicPage } from "@/lib/public/set-public-page"
import { actorAt, asActor } from "../factories/actors"
import { saveDeadlines, shownVersion } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

const year = 2026
let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor
let admin: Actor

interface Form {
  by: () => Actor
  /** What the open page carries. */
  version: (scope: Scope) => Promise<string>
  /** Saves the form with a number between 1 and 28 in one of its fields. */
  save: (scope: Scope, version: string, number: number) => Promise<Outcome | null>
  stored: () => Promise<unknown>
  inWords: (number: number) => string
}

const forms: Record<string, Form> = {
  "deadlines of a unit": {
    by: () => staff,
    version: (scope) => shownVersion.deadlines(scope, tree.commune.id, year),
    save: (scope, version, number) =>
      setDeadlines(scope, { unitId: tree.commune.id, year, version, days: { meetings: String(number) } }),
    stored: async () => (await db().deadline.findFirst({ where: { unitId: tree.commune.id } }))?.day,
    inWords: String,
  },
  "the term of a register": {
    by: () => admin,
    version: (scope) => shownVersion.term(scope, "models"),
    save: (scope, version, years) =>
      setTerm(scope, { register: "models", version, years, basis: "Bảng của cơ quan", validFrom: "2020-01-01" }),
    stored: async () => (await db().retentionTerm.findFirst({ where: { unitId: tree.commune.id } }))?.years,
    inWords: (years) => `${years} năm`,
  },
  "the days for requests": {
    by: () => admin,
    version: (scope) => shownVersion.requestTerms(scope),
    save: (scope, version, copy) =>
      setRequestTerms(scope, { version, days: { copy, correction: 10, restriction: 10, pseudonymisation: 20 } }),
    stored: async () =>
      (await db().dataRequestTerm.findFirst({ where: { unitId: tree.commune.id, kind: "copy" } }))?.days,
    inWords: (days) => `${days} ngày`,
  },
  "the public page of a unit": {
    by: () => staff,
    version: (scope) => shownVersion.publicPage(scope, tree.commune.id),
    save: (scope, version, number) =>
      setPublicPage(scope, { unitId: tree.commune.id, version, slug: `xa-so-${number}`, enabled: true }),
    stored: async () => (await db().publicPage.findFirst({ where: { unitId: tree.commune.id } }))?.slug.slice(6),
    inWords: (number) => `xa-so-${number}`,
  },
}

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.commune.id)
  admin = await actorAt("admin", tree.commune.id)
})

describe.each(Object.entries(forms))("%s", (_name, { by, version, save, stored, inWords }) => {
  const opened = () => asActor(by(), version)
  const send = (seen: string, number: number) => runInTransaction(by(), (scope) => save(scope, seen, number))

  test("who saves over somebody else's change sees both versions and may save again", async () => {
    const seen = await opened()
    expect(await send(seen, 11)).toMatchObject({ ok: true })
    const late = await send(seen, 12)
    expect(late).toMatchObject({ ok: false, message: expect.stringContaining("Người khác vừa sửa") })
    const { conflict } = late as Extract<Outcome, { ok: false }>
    expect(conflict!.fields).toContainEqual({
      label: expect.any(String),
      theirs: inWords(11),
      yours: inWords(12),
    })
    expect(String(await stored())).toBe("11")
    expect(await send(String(conflict!.version), 12)).toMatchObject({ ok: true })
    expect(String(await stored())).toBe("12")
  })

  test("of two who save at once one is told of the other", async () => {
    const seen = await opened()
    const outcomes = await Promise.all([13, 14].map((number) => send(seen, number)))
    const winner = outcomes.findIndex((outcome) => outcome?.ok)
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect(outcomes[1 - winner]).toMatchObject({ conflict: { fields: expect.any(Array) } })
    expect(String(await stored())).toBe(String(13 + winner))
  })

  test("a change back to what was shown is nobody's loss", async () => {
    const seen = await opened()
    const now = Number(await stored())
    expect(await send(seen, now + 1)).toMatchObject({ ok: true })
    expect(await send(await opened(), now)).toMatchObject({ ok: true })
    expect(await send(seen, now + 1)).toMatchObject({ ok: true })
  })
})

test("a day that the unit above changed meanwhile is not set back unseen", async () => {
  const seen = await asActor(staff, (scope) => shownVersion.deadlines(scope, tree.commune.id, year))
  const province = await actorAt("staff", tree.province.id)
  await saveDeadlines(province, tree.province.id, year, { commitments: "15/03/2026" })
  const days = { commitments: "31/03/2026" }
  const typed = { unitId: tree.commune.id, year, version: seen, days }
  expect(await runInTransaction(staff, (scope) => setDeadlines(scope, typed))).toMatchObject({
    conflict: { fields: [{ label: "Nộp bản cam kết", theirs: "15/03/2026", yours: "31/03/2026" }] },
  })
})
