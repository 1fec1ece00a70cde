import type { Source } from "./source"

/** Ways to write a new role: as a row, or with a new account. */
const gives =
  /roleAssignment\s*\.\s*(create|createMany|createManyAndReturn|upsert)\b|INSERT INTO role_assignment\b|\broles\s*[:=]\s*\{\s*create\b/

/** Files that answer requests and give a role without asking for a second person. Whoever has the shell has the database as well. */
export function givenRoleFaults({ path, tree, imports }: Source): string[] {
  if (!path.startsWith("lib/") || path.startsWith("lib/commands/") || !gives.test(tree.text)) return []
  const asks = imports.some(({ target }) => target.startsWith("lib/access/second-person/ask"))
  return asks ? [] : [`${path} gives a role and asks for no second person`]
}
