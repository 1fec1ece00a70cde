import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import type { Part } from "@/lib/db/part"

/** Every file of prisma/functions, in the order of their names. */
function readFunctions(): string {
  const folder = path.resolve("prisma/functions")
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"))
  return files
    .sort()
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n")
}

/** The functions of schema public; prisma/functions/README.md says how they are changed. */
export const functions: Part = {
  schema: "public",
  name: "các hàm",
  texts: ["4744eef31899", "3583c10e0afa", "a056dba1233f"],
  sql: readFunctions,
  install: (client, sql) => client.query(sql),
}
