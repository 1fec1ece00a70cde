import { expect, test } from "vitest"
import { officeBefore } from "../factories/office-before"

// The database of an office of the version before: its reports keep their kind, their days, their numbers and their words.

const { ask, migrateOwn } = officeBefore("report_kinds")

const kept = `SELECT r.id, r.status::text, r.subject, r.symbol, r.version, s.body, v.value, v.words::text
  FROM report r LEFT JOIN report_section s ON s.report_id = r.id LEFT JOIN report_submission m ON m.report_id = r.id
  LEFT JOIN report_line l ON l.submission_id = m.id LEFT JOIN report_value v ON v.line_id = l.id ORDER BY r.id`

test("every report keeps its kind, its days, its numbers and its words", async () => {
  await ask(`INSERT INTO unit (code) VALUES ('X1');
    ALTER TABLE report DISABLE TRIGGER USER; ALTER TABLE report_submission DISABLE TRIGGER USER; ALTER TABLE report_section DISABLE TRIGGER USER;
    INSERT INTO report (unit_id, kind, from_month, to_month, status, header_kind, issuing_body, subject, symbol, version)
      SELECT id, kind::report_kind, day::date, until::date, status::report_status, 'committee', 'Đảng ủy', 'Kết quả ' || kind, '05-BC/ĐU', 3 FROM unit, (VALUES
        ('halfYear', '2026-01-01', '2026-06-01', 'locked'), ('year', '2024-01-01', '2024-12-01', 'accepted'),
        ('interim', '2021-01-01', '2025-12-01', 'submitted'), ('final', '2016-01-01', '2025-12-01', 'draft')) x (kind, day, until, status);
    INSERT INTO report_submission (report_id, number, structure_on, submitter_name) SELECT id, 1, '2026-06-30', 'A' FROM report WHERE status <> 'draft';
    INSERT INTO report_line (submission_id, unit_id, unit_name, kind, sort_order) SELECT s.id, u.id, 'Xã X', 'own', 0 FROM report_submission s, unit u;
    INSERT INTO report_value (line_id, figure_key, value, words) SELECT id, 'documents', 350000 + id, '{nearly}' FROM report_line;
    INSERT INTO report_section SELECT id, 'lessons', 'Bài học ' || id FROM report;
    ALTER TABLE report ENABLE TRIGGER USER; ALTER TABLE report_submission ENABLE TRIGGER USER; ALTER TABLE report_section ENABLE TRIGGER USER`)
  const before = (await ask(kept)).rows
  await migrateOwn()
  expect((await ask(kept)).rows).toEqual(before)
  const spans = await ask(`SELECT k.name, r.from_on::text AS "from", r.to_on::text AS "to" FROM report r
    JOIN report_kind k ON k.key = r.kind_key ORDER BY r.id`)
  expect(spans.rows).toEqual([
    { name: "Báo cáo 6 tháng", from: "2026-01-01", to: "2026-06-30" },
    { name: "Báo cáo năm", from: "2024-01-01", to: "2024-12-31" },
    { name: "Báo cáo sơ kết", from: "2021-01-01", to: "2025-12-31" },
    { name: "Báo cáo tổng kết", from: "2016-01-01", to: "2025-12-31" },
  ])
})

test("a kind that a report is of cannot be taken away, and no two reports of a unit are about the same days", async () => {
  await expect(ask("DELETE FROM report_kind WHERE key = 'year'")).rejects.toThrow(/report_kind_key_fkey/)
  const again = `INSERT INTO report (unit_id, kind_key, from_on, to_on, header_kind, issuing_body, subject)
    SELECT unit_id, kind_key, from_on, to_on, header_kind, issuing_body, subject FROM report`
  await expect(ask(again)).rejects.toThrow(/report_unit_id_kind_key_from_on_to_on_key/)
})
