import { expect, test } from "vitest"
import { officeBefore } from "../factories/office-before"

// The database of an office of the version before: what it holds says the same afterwards.

const { ask, migrateOwn } = officeBefore("empty_is_not_zero")

test("zeros stay zeros, and a category of which nothing was known says so, closed numbers included", async () => {
  const numbers = "convened_members, attended_members, convened_officials, attended_officials"
  await ask(`INSERT INTO unit (code) VALUES ('X1');
    INSERT INTO conference (unit_id, name, held_on, form, closed_on, ${numbers})
    SELECT id, n, '2026-05-19', 'mixed', closed::date, cm, am, co, ao FROM unit, (VALUES
      ('Chưa biết', NULL, NULL::int, 0, NULL::int, 0), ('Đã chốt', '2026-06-01', 20, 0, NULL, 7)) v (n, closed, cm, am, co, ao)`)
  await migrateOwn()
  const { rows } = await ask(`SELECT name, delegates, ${numbers}, attended_others FROM conference ORDER BY id`)
  const nothing = { convened_members: null, attended_members: null, convened_officials: null, attended_officials: null }
  const closed = { convened_members: 20, attended_members: 0, convened_officials: null, attended_officials: 7 }
  expect(rows).toEqual([
    { name: "Chưa biết", delegates: 0, ...nothing, attended_others: null },
    { name: "Đã chốt", delegates: 0, ...closed, attended_others: null },
  ])
  await expect(ask("UPDATE conference SET attended_members = 1 WHERE name = 'Đã chốt'")).rejects.toThrow(
    "closed numbers",
  )
})
