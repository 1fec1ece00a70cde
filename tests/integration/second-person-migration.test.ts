import { expect, test } from "vitest"
import { officeBefore } from "../factories/office-before"

// The database of an office of the version before: its accounts go on as they are.

const { ask, migrateOwn } = officeBefore("second_person")

test("roles that are there count as confirmed, granted by nobody; what is granted later may wait", async () => {
  await ask(`INSERT INTO unit (code) VALUES ('X1');
    INSERT INTO account (username, full_name, password_hash) VALUES ('bi-thu', 'Bí thư', ''), ('quan-tri', 'Quản trị', '');
    INSERT INTO role_assignment (account_id, role, unit_id) SELECT a.id, 'cell', u.id FROM account a, unit u WHERE a.username = 'bi-thu'`)
  await migrateOwn()
  const roles = await ask(`SELECT r.role, r.ended_at, r.granted_by_id, count(w.id)::int AS waits
    FROM role_assignment r LEFT JOIN role_wait w ON w.assignment_id = r.id GROUP BY r.id`)
  expect(roles.rows).toEqual([{ role: "cell", ended_at: null, granted_by_id: null, waits: 0 }])
  await ask(
    `INSERT INTO role_wait (assignment_id, cause, asked_by_id) SELECT r.id, 'reset', a.id FROM role_assignment r, account a WHERE a.username = 'quan-tri'`,
  )
  expect((await ask("SELECT decision FROM role_wait")).rows).toEqual([{ decision: null }])
})
