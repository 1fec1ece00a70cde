import { PrismaPg } from "@prisma/adapter-pg"
import { PrismaClient, type Prisma } from "@/lib/db/generated/client"

/** A transaction handle of the client. */
export type Tx = Prisma.TransactionClient

/** Minimal errors: longer ones print the values that were to be written. */
function connect() {
  return new PrismaClient({
    errorFormat: "minimal",
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 20 }),
  })
}

const kept = globalThis as { lanToaDb?: PrismaClient }

/** The one client of this process, connected on first use. */
export function db(): PrismaClient {
  kept.lanToaDb ??= connect()
  return kept.lanToaDb
}
