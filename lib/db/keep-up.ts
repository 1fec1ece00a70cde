import type { EmbeddedServer } from "./embedded"

const askAgainMs = 1000

/**
 * Starts a server again whenever its main process has ended by itself, and tells so once each time; if it cannot be started it is tried on.
 * Returns the way to end both the watch and the server.
 */
export function keepUp(server: EmbeddedServer, say: (line: string) => void): () => Promise<void> {
  /** What keeps it from starting, "" while that is not known; null while it runs. */
  let trouble: string | null = null

  async function look(): Promise<void> {
    if (server.isUp()) return
    if (trouble === null) say("Cơ sở dữ liệu đã tắt đột ngột, đang khởi động lại …")
    trouble ??= ""
    try {
      await server.revive()
      trouble = null
      say("Cơ sở dữ liệu đã chạy lại.")
    } catch (error) {
      const { message } = error as Error
      if (message !== trouble) say(`Chưa khởi động lại được, thử tiếp: ${message}`)
      trouble = message
    }
  }

  let ended = false
  let looking = Promise.resolve()
  let pause: NodeJS.Timeout | undefined
  function watch(): void {
    if (ended) return
    pause = setTimeout(() => (looking = look().finally(watch)), askAgainMs).unref()
  }
  watch()

  return async () => {
    ended = true
    clearTimeout(pause)
    await looking
    await server.stop()
  }
}
