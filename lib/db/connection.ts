import pg from "pg"

/**
 * Lends a connection of its own for the time of `run`. When it breaks, the statement at work fails; without a listener it would end the
 * process with a stack.
 */
export async function withConnection<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
