import { existsSync } from "node:fs"
import path from "node:path"
import { Piscina } from "piscina"

/** Written by the build beside the server (lib/commands/bare/build.mjs). */
const BUNDLE = "heavy-thread.cjs"
const SOURCE = "lib/heavy/from-source.cjs"

// The server's bundler may load a module once per kind of page: what counts for the whole process hangs on the process.
const kept = globalThis as { lanToaThreads?: Piscina }

function threads(): Piscina {
  const bundle = path.join(process.cwd(), BUNDLE)
  return (kept.lanToaThreads ??= new Piscina({
    filename: existsSync(bundle) ? bundle : path.join(process.cwd(), SOURCE),
    minThreads: 0,
    maxThreads: 2,
    maxQueue: 100,
    // Loading everything takes longer than most tasks.
    idleTimeout: 30_000,
    // Otherwise a thread that waits for its next task hears nothing of its database.
    atomics: "disabled",
    niceIncrement: 10,
    // As much as the server itself should hold; beyond it the thread ends, not the process.
    resourceLimits: { maxOldGenerationSizeMb: 1_000 },
  }))
}

/** What the tasks of a room look like: one thing given, which can be copied, as what comes of it can. */
type Tasks<All> = { [Name in keyof All]: (given: never) => Promise<unknown> }

/**
 * The way to do a room's heavy tasks in a thread, so that nobody else's page waits for them; two at once, the others in the order of their coming.
 * Gives what the task gives, and throws what it throws; throws too when a hundred wait already. To be called outside of any transaction: a task has
 * its own.
 */
export function threadOf<All extends Tasks<All>>() {
  return <Name extends keyof All & string>(name: Name, given: Parameters<All[Name]>[0]) =>
    threads().run(given, { name }) as ReturnType<All[Name]>
}
