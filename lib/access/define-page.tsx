import { notFound, redirect } from "next/navigation"
import { headers } from "next/headers"
import type { ReactNode } from "react"
import { homeHref } from "@/lib/addresses/work"
import { NotUnderstood } from "@/lib/format/asked"
import type { Actor } from "./actor"
import { mayEnter, type Can } from "./authorise"
import { firstStop } from "./first-stop"
import { notUnderstood, NotUnderstoodContent } from "./not-understood"
import { currentActor } from "./session"
import { SessionWasOver } from "./session-over"
import type { Scope } from "./scope"
import { inSnapshot } from "./transactions"
import { typedText } from "./typed-text"

type Search = Record<string, string | string[] | undefined>

export interface PageInput {
  params: Record<string, string>
  search: Record<string, string>
}

interface PageProps {
  params: Promise<Record<string, string | string[] | undefined>>
  searchParams: Promise<Search>
}

interface PageDefinition<Data> {
  /** Who may enter; null = there is no such page. */
  can: Can | ((input: PageInput) => Can | null)
  /** Reads everything the page shows in one read-only snapshot; null = not found. What it does not understand of its address is told instead (`Asked`). */
  load: (scope: Scope, input: PageInput) => Promise<Data | null>
  view: (data: Data, context: PageInput & { actor: Actor }) => ReactNode
}

/** The first value of each parameter; a parameter given twice counts once. */
function single(values: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value] as const)
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, typedText(value)]])))
}

async function pageInput(props: PageProps): Promise<PageInput> {
  return { params: single(await props.params), search: single(await props.searchParams) }
}

async function requireActor(can: Can): Promise<Actor> {
  const actor = await currentActor()
  const stop =
    actor && can === "signed-in" ? null : firstStop(actor, (await headers()).get("x-lantoa-path") ?? homeHref())
  if (stop) redirect(stop)
  if (!actor || !mayEnter(can, actor)) notFound()
  return actor
}

/** A page: who may enter, what it reads, how it looks. A stranger is sent to sign in, the wrong role or a foreign record gets 404. */
export function definePage<Data>({ can, load, view }: PageDefinition<Data>) {
  return async function Page(props: PageProps): Promise<ReactNode> {
    const input = await pageInput(props)
    const wanted = typeof can === "function" ? can(input) : can
    if (wanted === null) notFound()
    const actor = await requireActor(wanted)
    const data = await inSnapshot(actor, (scope) => load(scope, input)).catch(notUnderstood)
    if (data === null) notFound()
    if (data instanceof NotUnderstood) return <NotUnderstoodContent problems={data.problems} />
    return (
      <>
        <SessionWasOver search={input.search} />
        {view(data, { ...input, actor })}
      </>
    )
  }
}

/** A page for anyone, signed in or not; it reads no data of the installation. */
export function defineOpenPage(view: (context: PageInput & { actor: Actor | null }) => ReactNode | Promise<ReactNode>) {
  return async function OpenPage(props: PageProps): Promise<ReactNode> {
    return view({ ...(await pageInput(props)), actor: await currentActor() })
  }
}
