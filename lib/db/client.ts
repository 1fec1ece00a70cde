import { PrismaPg } from "@prisma/adapter-pg"
import { PrismaClient, type Prisma } from "@/lib/db/generated/client"

/** A transaction handle of the client. */
export type Tx = Prisma.TransactionClient

function connect() {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 20 }) })
}

const kept = globalThis as { lanToaDb?: PrismaClient }

/** The one client of this process, connected on first use. */
export function db(): PrismaClient {
  kept.lanToaDb ??= connect()
  return kept.lanToaDb
}
