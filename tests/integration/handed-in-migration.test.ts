import { expect, test } from "vitest"
import { officeBefore } from "../factories/office-before"

// The database of an office of the version before: the letters it has handed in are kept as they are now.

const { ask, migrateOwn } = officeBefore("handed_in_letters")

test("what is with somebody above gets its letter, with the unit's own template where it has one; what is being written gets none", async () => {
  await ask(`INSERT INTO unit (code) VALUES ('X1'), ('X2'), ('X3');
    ALTER TABLE report DISABLE TRIGGER USER; ALTER TABLE report_submission DISABLE TRIGGER USER; ALTER TABLE report_section DISABLE TRIGGER USER;
    INSERT INTO report (unit_id, kind, from_month, to_month, status, header_kind, issuing_body, subject, signer)
      SELECT id, 'year', '2025-01-01', '2025-12-01', (ARRAY['locked', 'draft', 'submitted'])[row_number() OVER (ORDER BY code)]::report_status,
        'committee', 'Đảng ủy', 'Kết quả ' || code, 'Y Nhâm' FROM unit;
    INSERT INTO report_submission (report_id, number, structure_on, submitter_name, sealed, decision)
      SELECT r.id, n, '2025-12-31', 'A', true, CASE n WHEN 1 THEN 'withdrawn'::report_decision END FROM report r, generate_series(1, 2) n;
    INSERT INTO report_section SELECT r.id, 'lessons', 'Bài học' FROM report r;
    INSERT INTO report_template (unit_id, header_kind, usable, file_name, content)
      SELECT id, 'committee', code = 'X1', 'mau.docx', 'abc' FROM unit;
    ALTER TABLE report ENABLE TRIGGER USER; ALTER TABLE report_submission ENABLE TRIGGER USER; ALTER TABLE report_section ENABLE TRIGGER USER`)
  await migrateOwn()
  const letters = await ask(`SELECT u.code, s.number, l.subject, l.signer, convert_from(t.content, 'UTF8') AS template,
      (SELECT count(*)::int FROM report_letter_section x WHERE x.submission_id = s.id) = (SELECT count(*)::int FROM report_outline) AS whole,
      (SELECT body FROM report_letter_section x WHERE x.submission_id = s.id AND x.key = 'lessons') AS lessons
    FROM report_letter l JOIN report_submission s ON s.id = l.submission_id JOIN report r ON r.id = s.report_id JOIN unit u ON u.id = r.unit_id
    LEFT JOIN letter_template t ON t.hash = l.template_hash ORDER BY u.code`)
  const kept = { number: 2, signer: "Y Nhâm", whole: true, lessons: "Bài học" }
  expect(letters.rows).toEqual([
    { code: "X1", subject: "Kết quả X1", template: "abc", ...kept },
    { code: "X3", subject: "Kết quả X3", template: null, ...kept },
  ])
})
