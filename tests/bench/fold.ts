import { withClient } from "./server"

const pauseMs = 500

/** Folds as the app does, one turn each half second, while `run` runs. */
export async function whileFolding<T>(url: string, run: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    let over = false
    const loop = (async () => {
      while (!over) {
        await client.query("SELECT roll_up.turn_day()").catch(() => undefined)
        await client.query("SELECT roll_up.fold(20000)").catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    })()
    try {
      return await run()
    } finally {
      over = true
      await loop
    }
  })
}
