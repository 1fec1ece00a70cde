import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { execute } from "@/lib/db/scratch-database"

const sorted = async (texts: string[]) => {
  const listed = texts.map((text) => `('${text}')`).join(", ")
  const { rows } = await execute(
    process.env.DATABASE_URL ?? "",
    `SELECT t FROM (VALUES ${listed}) v (t) ORDER BY t COLLATE vi_natural`,
  )
  return rows.map((row: { t: string }) => row.t)
}

test.each([
  [["Chi bộ thôn 2", "Chi bộ thôn 10", "Chi bộ thôn 11"]],
  [["2-KH/TU", "10-KH/TU", "100-KH/TU"]],
  [["Dương", "Đak", "Ðăk Mar", "Đông", "Em"]],
  [["A 09", "A 10", "a 11"]],
])("%j stand in this order", async (texts) => expect(await sorted(texts.toReversed())).toEqual(texts))

test("whatever is sorted by a name is sorted so", () => {
  const files = readdirSync("lib", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("generated"))
  expect(files.filter((file) => readFileSync(file, "utf8").includes("vi-x-icu"))).toEqual([])
})
