import { db } from "@/lib/db/client"

/** Every table in which a word stands, in order of name. */
export async function placesOf(word: string): Promise<string[]> {
  const tables = await db().$queryRaw<
    { name: string }[]
  >`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await db().$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%'`,
      word,
    )
    if (row!.n > 0) found.push(name)
  }
  return found.sort()
}
