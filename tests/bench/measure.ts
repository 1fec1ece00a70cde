/** What one measurement found; `limit` where there is a target, `slack` where a noisy machine may miss it by half. */
export interface Result {
  name: string
  ratio: number
  limit?: number
  better?: "lower" | "higher"
  slack?: boolean
  note?: string
}

export const ROUNDS = 5
/** For arms that take well under a second, whose single rounds say little. */
export const SHORT_ROUNDS = 15

/** The middle value. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The time `run` takes, in ms. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Runs both arms once per round, in turn, each first every other round. */
export async function compare(a: () => Promise<number>, b: () => Promise<number>, rounds = ROUNDS) {
  const found: { a: number; b: number }[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) found.push({ a: await a(), b: await b() })
    else {
      const second = await b()
      found.push({ a: await a(), b: second })
    }
  }
  return summary(found)
}

/** The median of the rounds' ratios a ÷ b, and both medians. */
export function summary(rounds: { a: number; b: number }[]) {
  return {
    ratio: median(rounds.map((r) => r.a / r.b)),
    a: median(rounds.map((r) => r.a)),
    b: median(rounds.map((r) => r.b)),
  }
}

/** Spreads `jobs` over the workers, each taking the next one when it is done; returns every job's latency and the time of all. */
export async function share<W, J>(workers: W[], jobs: J[], work: (worker: W, job: J) => Promise<unknown>) {
  const latencies: number[] = []
  let next = 0
  const all = await timed(() =>
    Promise.all(
      workers.map(async (worker) => {
        while (next < jobs.length) {
          const job = jobs[next++]!
          latencies.push(await timed(() => work(worker, job)))
        }
      }),
    ),
  )
  return { latencies, perSecond: (jobs.length / all) * 1000 }
}
