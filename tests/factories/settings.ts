import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { loadCalendar } from "@/lib/calendar/load-calendar"
import { setDeadlines } from "@/lib/calendar/set-deadlines"
import { loadTerms } from "@/lib/disposal/load-terms"
import { setTerm } from "@/lib/disposal/set-term"
import { loadRequestTerms, setRequestTerms } from "@/lib/privacy/request-terms"
import { loadPublicSetting } from "@/lib/public/load-setting"
import { setPublicPage } from "@/lib/public/set-public-page"
import { loadKinds } from "@/lib/reports/kinds/load-kinds"
import { setCutOff } from "@/lib/reports/kinds/set-cut-off"
import { act } from "./actors"

/** What the pages of settings carry as their version; "" where the actor has no such page. */
export const shownVersion = {
  deadlines: async (scope: Scope, unitId: number, year: number) =>
    (await loadCalendar(scope, { donVi: String(unitId), nam: String(year) }))?.version ?? "",
  cutOff: async (scope: Scope, unitId: number, kind: string) =>
    (await loadKinds(scope, { donVi: String(unitId), sua: kind }))?.version ?? "",
  term: async (scope: Scope, register: string) =>
    (await loadTerms(scope, { so: register })).rows.find((row) => row.register === register)?.version ?? "",
  requestTerms: async (scope: Scope) => (await loadRequestTerms(scope)).version,
  publicPage: async (scope: Scope, unitId: number) =>
    (await loadPublicSetting(scope, String(unitId), {}))?.version ?? "",
}

/** Sets deadlines, as who has just opened the page does. */
export function saveDeadlines(by: Actor, unitId: number, year: number, days: Record<string, string>) {
  return act(by, async (scope) => {
    const version = await shownVersion.deadlines(scope, unitId, year)
    return setDeadlines(scope, { unitId, year, version, days })
  })
}

/** Sets up to which day a kind's numbers go, as who has just opened the form does. */
export function saveCutOff(
  by: Actor,
  unitId: number,
  kind: string,
  fromOn: string,
  cutOff: string,
  dueDays: number | null = null,
) {
  return act(by, async (scope) => {
    const version = await shownVersion.cutOff(scope, unitId, kind)
    return setCutOff(scope, { unitId, kind, fromOn, cutOff, dueDays, version })
  })
}

/** Sets how long a register's records are kept in the actor's branch. */
export function saveTerm(by: Actor, register: string, years: number | null, validFrom = "2010-01-01") {
  return act(by, async (scope) => {
    const version = await shownVersion.term(scope, register)
    return setTerm(scope, { register, version, years, basis: `Bảng ${years} ${validFrom}`, validFrom })
  })
}

/** Sets in how many days requests about personal data are due in the actor's branch. */
export function saveRequestTerms(by: Actor, days: Parameters<typeof setRequestTerms>[1]["days"]) {
  return act(by, async (scope) => setRequestTerms(scope, { days, version: await shownVersion.requestTerms(scope) }))
}

/** Turns the public page of a unit on or off. */
export function savePublicPage(by: Actor, unitId: number, slug: string, enabled: boolean): Promise<Outcome | null> {
  return act(by, async (scope) => {
    const version = await shownVersion.publicPage(scope, unitId)
    return setPublicPage(scope, { unitId, version, slug, enabled })
  })
}
