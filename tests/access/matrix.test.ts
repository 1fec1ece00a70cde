import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { requestIdField } from "@/lib/format/form-fields"
import { openMailServer } from "../factories/mail-server"
import { everyAct } from "./acts/every-act"
import { leaks, showsSecret } from "./canary"
import { changeMark, changesSince, watchChanges } from "./changes"
import { builtActions, builtRoutes } from "./manifests"
import {
  expectedOf,
  open,
  type Act,
  type Case,
  type Expected,
  type Grant,
  type Place,
  type Post,
  type Read,
} from "./matrix"
import { pages, readRoutes } from "./reads/every-read"
import { openOffice, signedIn, type Answer, type Office, type Question } from "./office"
import { plantAll } from "./planted-records"
import { plantReports } from "./planted-reports"
import { posts } from "./posts"
import { actionPost, formOf, formPost } from "./questions"
import { actionVerdict, routerVerdict, verdict } from "./verdicts"
import { players, positionsOf, type Player, type UnitKey } from "./tree"
import { makeAccount, makeUnits } from "./world"
import { db } from "@/lib/db/client"
import type { RegisterKey } from "@/lib/register-key"

let office: Office
let places: Record<UnitKey, Place>
const actionIds = builtActions()

async function makePlaces(): Promise<Record<UnitKey, Place>> {
  const units = await makeUnits()
  const entries = Object.entries(units).map(async ([name, { id }]): Promise<[UnitKey, Place]> => {
    const key = name as UnitKey
    const records = await plantAll({ key, id })
    const stored = await db().attachment.findMany({ where: { recordId: { in: Object.values(records) } } })
    const files = stored.filter((file) => records[file.register as RegisterKey] === file.recordId)
    const { id: accountId } = await makeAccount("staff", key, id)
    const reports = await plantReports({ key, id })
    return [
      key,
      {
        key,
        id,
        records,
        reports,
        accountId,
        files: Object.fromEntries(files.map((file) => [file.register, file.id])),
      },
    ]
  })
  return Object.fromEntries(await Promise.all(entries)) as Record<UnitKey, Place>
}

beforeAll(async () => {
  places = await makePlaces()
  await watchChanges()
  office = await openOffice((await openMailServer()).settings)
}, 120_000)

type Asker = Pick<Case, "account" | "sessionId"> & { cookie: string }

async function newAsker({ role, unit }: Player): Promise<Asker> {
  const account = await makeAccount(role, unit, places[unit].id)
  return { account, ...(await signedIn(account)) }
}

const readers = new Map<Player, Promise<Asker>>()

/** Who only reads may read again. */
function reader(player: Player): Promise<Asker> {
  if (!readers.has(player)) readers.set(player, newAsker(player))
  return readers.get(player)!
}

/** Every player in every position the entry is tried in. */
function casesOf({ only }: Grant, asker: (player: Player) => Promise<Asker>): Promise<(Case & Asker)[]> {
  const cases = players.flatMap((player) =>
    positionsOf(player)
      .filter(([position]) => !only || only.includes(position))
      .map(async ([position, unit]) => {
        return { player, position, home: places[player.unit], target: places[unit], ...(await asker(player)) }
      }),
  )
  return Promise.all(cases)
}

const whoAsks = ({ player, position }: Case) => `${player.role}, ${position}`
const asked = (question: Question, cookie: string): Question => ({
  ...question,
  headers: { ...question.headers, cookie },
})

function leaked(player: Player | null, answer: Answer): string[] {
  return leaks(player, answer.body).map((word) => `gives away ${word}`)
}

/** Asks as the browser's router does; Next first sends it on to an address that caches can tell apart. */
async function askAsRouter(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const first = await office.ask({ path, headers: { ...headers, rsc: "1" } })
  const to = first.headers.location
  return first.status === 307 && to?.includes("_rsc")
    ? office.ask({ path: to, headers: { ...headers, rsc: "1" } })
    : first
}

const compare = (who: string, expected: string, found: string) =>
  expected === found ? [] : [`${who}: expected ${expected}, was ${found}`]

async function readFaults(entry: Read, kind: "page" | "handler"): Promise<string[]> {
  const cases = await casesOf(entry, reader)
  const paths = await Promise.all(cases.map((about) => entry.path(about)))
  const mark = await changeMark()
  const shown: string[] = []
  const faults = await Promise.all(
    cases.map(async (about, i) => {
      const expected = expectedOf(entry, about.player, about.position)
      const question = { path: paths[i]! }
      const html = await office.ask(asked(question, about.cookie))
      if (showsSecret(html.body)) shown.push(whoAsks(about))
      const found = [...compare(whoAsks(about), expected, verdict(html)), ...leaked(about.player, html)]
      if (kind === "handler") return found
      const router = await askAsRouter(question.path, { cookie: about.cookie })
      return [
        ...found,
        ...compare(`${whoAsks(about)}, RSC`, expected, routerVerdict(router)),
        ...leaked(about.player, router),
      ]
    }),
  )
  const nobody = await office.ask({ path: paths[0]! })
  const router = await askAsRouter(paths[0]!)
  return [
    ...faults.flat(),
    ...compare("nobody", kind === "page" ? "sign-in" : "403", verdict(nobody)),
    ...(kind === "page" ? compare("nobody, RSC", "sign-in", routerVerdict(router)) : []),
    ...leaked(null, nobody),
    ...leaked(null, router),
    // Who reads the text of a commitment is in the log before it leaves; reading changes nothing else.
    ...compare(
      "reading",
      shown.length > 0 || entry.logged ? "INSERT audit_event" : "",
      (await changesSince(mark)).join(", "),
    ),
  ]
}

/** Asks, and holds the database to the answer: changed when it is ok, else as it was. */
async function tell(
  who: string,
  question: Question,
  expected: Expected | "403" | "no",
  judge: (answer: Answer) => string,
  player: Player | null,
) {
  const mark = await changeMark()
  const answer = await office.ask(question)
  const changes = await changesSince(mark)
  const found = judge(answer)
  const wrong = expected === "no" ? (found === "ok" ? [`${who}: was let in`] : []) : compare(who, expected, found)
  const kept = expected === "ok" ? changes.length > 0 : changes.length === 0
  return [...wrong, ...(kept ? [] : [`${who}: changed ${changes.join(", ") || "nothing"}`]), ...leaked(player, answer)]
}

/** Requests that a page of somebody else could make a browser send, or somebody without one. */
function foreign(question: Question): [string, Question][] {
  const { origin: _origin, "sec-fetch-site": _site, ...bare } = question.headers ?? {}
  const evil = { origin: "https://evil.example" }
  return [
    ["without Origin", { ...question, headers: bare }],
    ["cross-site without Origin", { ...question, headers: { ...bare, "sec-fetch-site": "cross-site" } }],
    ["from another site", { ...question, headers: { ...bare, ...evil, "sec-fetch-site": "cross-site" } }],
    [
      "from another site that says same-origin",
      { ...question, headers: { ...bare, ...evil, "sec-fetch-site": "same-origin" } },
    ],
    ["with a forged host", { ...question, headers: { ...bare, ...evil, "x-forwarded-host": "evil.example" } }],
    ["from nowhere", { ...question, headers: { ...bare, origin: "null" } }],
  ]
}

/** A way to change something: whom it is granted, how to ask for it, and how to read the answer. */
interface Write {
  entry: Grant
  ask: (about: Case) => Promise<Question>
  judge: (answer: Answer) => string
  /** What somebody who is not signed in hears. */
  nobody: "403" | "refused"
  /** Whether it is saved once however often it is sent: the first who may sends it twice. */
  repeats: boolean
}

const actWrite = (name: string, entry: Act): Write => ({
  entry,
  ask: async (about) => {
    const fields = { ...(await entry.fields(about)), [requestIdField]: randomUUID() }
    return actionPost(office, entry.from, actionIds.get(name)!, formOf(fields))
  },
  judge: actionVerdict,
  nobody: "refused",
  repeats: true,
})

const postWrite = (entry: Post): Write => ({
  entry,
  ask: async (about) => formPost(office, await entry.path(about), await entry.form(about)),
  judge: verdict,
  nobody: "403",
  repeats: false,
})

/** Whether what was asked for has signed the asker out. */
const isSignedOut = async ({ sessionId }: Asker) =>
  (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt !== null

/** The same form sent again is answered alike and changes nothing; what the page that it leads to shows may be noted as read. */
async function repeatFaults(question: Question, judge: Write["judge"]): Promise<string[]> {
  const mark = await changeMark()
  const found = judge(await office.ask(question))
  const changes = (await changesSince(mark)).filter((what) => what !== "INSERT audit_event")
  return [...compare("again", "ok", found), ...compare("again, changes", "", changes.join(", "))]
}

async function writeFaults({ entry, ask, judge, repeats }: Write): Promise<string[]> {
  const faults: string[] = []
  let repeated = !repeats
  for (const about of await casesOf(entry, newAsker)) {
    const expected = expectedOf(entry, about.player, about.position)
    const question = asked(await ask(about), about.cookie)
    faults.push(...(await tell(whoAsks(about), question, expected, judge, about.player)))
    if (repeated || expected !== "ok" || (await isSignedOut(about))) continue
    repeated = true
    faults.push(...(await repeatFaults(question, judge)))
  }
  return faults
}

/** What is granted to somebody is granted to its own pages only. */
async function strangerFaults({ entry, ask, judge, nobody }: Write): Promise<string[]> {
  const cases = await casesOf(entry, newAsker)
  const allowed = cases.find((about) => expectedOf(entry, about.player, about.position) === "ok")!
  const question = asked(await ask(allowed), allowed.cookie)
  const faults: string[] = []
  for (const [how, sent] of foreign(question)) faults.push(...(await tell(how, sent, "no", judge, allowed.player)))
  const { cookie: _cookie, ...headers } = question.headers ?? {}
  return [...faults, ...(await tell("nobody", { ...question, headers }, nobody, judge, null))]
}

function tried<Entry extends { name?: string }>(
  ...tables: Record<string, Entry[] | typeof open>[]
): [string, Entry, string][] {
  return tables
    .flatMap(Object.entries<Entry[] | typeof open>)
    .flatMap(([name, entries]) =>
      entries === open
        ? []
        : entries.map((entry): [string, Entry, string] => [entry.name ? `${name}: ${entry.name}` : name, entry, name]),
    )
}

describe("the matrix declares", () => {
  test("every server action of the build, once", () => {
    expect(everyAct.flatMap(Object.keys).sort()).toEqual([...actionIds.keys()].sort())
  })
  test("every page and handler of the build", () => {
    const declared = new Set([...Object.keys(pages), ...Object.keys(readRoutes), ...Object.keys(posts)])
    expect([...declared].sort()).toEqual(builtRoutes())
  })
})

describe("pages", () => {
  test.each(tried(pages))("%s", async (_name, entry) => expect(await readFaults(entry, "page")).toEqual([]))
})

describe("handlers that read", () => {
  test.each(tried(readRoutes))("%s", async (_name, entry) => expect(await readFaults(entry, "handler")).toEqual([]))
})

describe("handlers that write", () => {
  test.each(tried(posts))("%s", async (_label, entry) => expect(await writeFaults(postWrite(entry))).toEqual([]))
})

describe("server actions", () => {
  test.each(tried(...everyAct))("%s", async (_label, entry, name) => {
    expect(await writeFaults(actWrite(name, entry))).toEqual([])
  })
})

/** One way to call each is enough to see where the call comes from; what no player may do is not granted to its own pages either. */
const once = <Entry extends Grant>(all: [string, Entry, string][]) =>
  all
    .filter(([, { ok }]) => Object.keys(ok).length > 0)
    .filter(([, , name], i, all) => all.findIndex((other) => other[2] === name) === i)

describe("nothing is written for another site, or for nobody", () => {
  test.each(once(tried(posts)))("%s", async (_label, entry) => {
    expect(await strangerFaults(postWrite(entry))).toEqual([])
  })
  test.each(once(tried(...everyAct)))("%s", async (_label, entry, name) => {
    expect(await strangerFaults(actWrite(name, entry))).toEqual([])
  })
})
