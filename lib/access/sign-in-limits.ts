import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import pg from "pg"
import { env } from "@/lib/env"

// Counters live in PostgreSQL: a restart forgets nothing, and several processes count together.
const limits = {
  /** One account from one address. */
  pair: { points: 5, duration: 15 * 60 },
  /** One account from anywhere: an address can be forged. */
  account: { points: 30, duration: 60 * 60 },
  /** One address over all accounts. */
  address: { points: 100, duration: 60 * 60 },
}

type LimitName = keyof typeof limits

let limiters: Record<LimitName, RateLimiterPostgres> | undefined

function limiter(name: LimitName): RateLimiterPostgres {
  if (!limiters) {
    const storeClient = new pg.Pool({ connectionString: env().databaseUrl, max: 2 })
    const make = (key: LimitName) =>
      new RateLimiterPostgres({ storeClient, tableName: "rate_limit", tableCreated: true, keyPrefix: key, ...limits[key] })
    limiters = { pair: make("pair"), account: make("account"), address: make("address") }
  }
  return limiters[name]
}

const keysOf = (username: string, address: string): [LimitName, string][] => [
  ["pair", `${username}|${address}`],
  ["account", username],
  ["address", address],
]

/** Counts one attempt. Returns the seconds to wait when a limit is reached, else 0. */
export async function countAttempt(username: string, address: string): Promise<number> {
  const waits = await Promise.all(
    keysOf(username, address).map(([name, key]) =>
      limiter(name)
        .consume(key)
        .then(() => 0)
        .catch((reason: unknown) => {
          if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1000)
          throw reason
        }),
    ),
  )
  return Math.max(...waits)
}

/** A right password clears the count of this account at this address. */
export async function forgetAttempts(username: string, address: string): Promise<void> {
  await limiter("pair").delete(`${username}|${address}`)
}
