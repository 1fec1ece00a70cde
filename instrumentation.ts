/** Runs once when the server boots; the part that needs Node.js is kept out of the edge build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { boot } = await import("@/lib/boot")
    boot()
  }
}
