import { Prisma } from "./generated/client"

/** What two transactions that wait for each other are tried again at most. */
const tries = 3

/** PostgreSQL ended the transaction because another and it waited for each other. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return (
    error.code === "P2034" || /40P01|deadlock detected/.test(`${error.message} ${JSON.stringify(error.meta ?? {})}`)
  )
}

/** Runs a transaction, once more where PostgreSQL ended it in favour of another: nothing of it was kept. */
export async function despiteDeadlocks<T>(transaction: () => Promise<T>, left = tries): Promise<T> {
  try {
    return await transaction()
  } catch (error) {
    if (left <= 1 || !isDeadlock(error)) throw error
    return despiteDeadlocks(transaction, left - 1)
  }
}
