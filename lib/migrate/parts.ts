import type pg from "pg"
import { rollUp } from "@/lib/roll-up/install"
import { installedVersions, versionOf, type Part } from "@/lib/db/part"
import { functions } from "./functions"

/** In the order in which they are installed. */
export const parts: readonly Part[] = [functions, rollUp]

/** The parts of which the database has another version than this program. */
export async function compareParts(client: pg.ClientBase): Promise<{ older: Part[]; newer: Part[] }> {
  const installed = await installedVersions(client)
  const versionThere = ({ schema }: Part) => installed.get(schema) ?? 0
  return {
    older: parts.filter((part) => versionThere(part) < versionOf(part)),
    newer: parts.filter((part) => versionThere(part) > versionOf(part)),
  }
}

/** A newer program has brought the database further than this one can follow; nothing was changed. */
export class NewerDatabase extends Error {
  constructor(newer: Part[]) {
    super(
      `Cơ sở dữ liệu đã được một phiên bản Lan Tỏa mới hơn cập nhật (${newer.map(({ name }) => name).join(", ")}). Hãy cập nhật chương trình ở máy này rồi chạy lại; chưa có gì bị thay đổi.`,
    )
  }
}

/** The parts that are to be installed. Refuses a database of a newer program. */
export async function partsDue(client: pg.ClientBase): Promise<Part[]> {
  const { older, newer } = await compareParts(client)
  if (newer.length > 0) throw new NewerDatabase(newer)
  return older
}
