import { createHmac } from "node:crypto"
import pg from "pg"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
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
    // A lost connection is replaced at the next attempt; unheard, it would end the process.
    storeClient.on("error", () => {})
    const make = (key: LimitName) =>
      new RateLimiterPostgres({
        storeClient,
        tableName: "rate_limit",
        tableCreated: true,
        keyPrefix: key,
        ...limits[key],
      })
    limiters = { pair: make("pair"), account: make("account"), address: make("address") }
  }
  return limiters[name]
}

/** People type passwords into the wrong box: what was typed is kept only as a digest. */
function digest(text: string): string {
  return createHmac("sha256", env().authSecret).update(text).digest("base64url")
}

const keysOf = (username: string, address: string): Record<LimitName, string> => ({
  pair: digest(`${username}|${address}`),
  account: digest(username),
  address: digest(address),
})

const limitNames = Object.keys(limits) as LimitName[]

async function consume(name: LimitName, key: string): Promise<number> {
  try {
    await limiter(name).consume(key)
    return 0
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1000)
    throw reason
  }
}

/** Counts one attempt. Returns the seconds to wait when a limit is reached, else 0. */
export async function countAttempt(username: string, address: string): Promise<number> {
  const keys = keysOf(username, address)
  return Math.max(...(await Promise.all(limitNames.map((name) => consume(name, keys[name])))))
}

/** A right password clears the count of this account at this address and takes its own attempt back from the others. */
export async function forgetAttempts(username: string, address: string): Promise<void> {
  const keys = keysOf(username, address)
  await Promise.all([
    limiter("pair").delete(keys.pair),
    limiter("account").reward(keys.account),
    limiter("address").reward(keys.address),
  ])
}
