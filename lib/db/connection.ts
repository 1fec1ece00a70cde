import pg from "pg"

/**
 * Lends a connection of its own for the time of `run`, under a name that others see in the database's list of activity. When it breaks, the
 * statement at work fails; without a listener it would end the process with a stack.
 */
export async function withConnection<T>(
  url: string,
  run: (client: pg.Client) => Promise<T>,
  name = "lantoa command",
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: name })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
