-- The template a letter was handed in with, each content once.
CREATE TABLE "letter_template" (
    "hash" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    CONSTRAINT "letter_template_pkey" PRIMARY KEY ("hash")
);

-- A report's letter as it was handed in: heads, signature, choice of figures, template.
CREATE TABLE "report_letter" (
    "submission_id" INTEGER NOT NULL,
    "header_kind" "header_kind" NOT NULL,
    "upper_body" TEXT NOT NULL,
    "issuing_body" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "recipients" TEXT NOT NULL,
    "annex_figures" TEXT[],
    "template_hash" TEXT,
    CONSTRAINT "report_letter_pkey" PRIMARY KEY ("submission_id"),
    CONSTRAINT "report_letter_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "report_letter_template_hash_fkey" FOREIGN KEY ("template_hash") REFERENCES "letter_template"("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Its outline, with the texts.
CREATE TABLE "report_letter_section" (
    "submission_id" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "report_letter_section_pkey" PRIMARY KEY ("submission_id", "sort_order"),
    CONSTRAINT "report_letter_section_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_letter"("submission_id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Whether the letter marks the unit as late; null in what was handed in before that was kept.
ALTER TABLE "report_line" ADD COLUMN "late" BOOLEAN;

-- What is with somebody above keeps the letter it has now. Which template the program had then nobody knows: those without one of their own have none.
INSERT INTO letter_template (hash, content)
  SELECT DISTINCT ON (1) encode(sha256(content), 'hex'), content FROM report_template WHERE usable
  ON CONFLICT DO NOTHING;

INSERT INTO report_letter
  SELECT s.id, r.header_kind, r.upper_body, r.issuing_body, r.subject, r.place, r.capacity, r.post, r.signer, r.recipients, r.annex_figures,
    (SELECT encode(sha256(t.content), 'hex') FROM report_template t WHERE t.unit_id = r.unit_id AND t.header_kind = r.header_kind AND t.usable)
  FROM report r JOIN LATERAL (SELECT x.id FROM report_submission x WHERE x.report_id = r.id ORDER BY x.number DESC LIMIT 1) s ON true
  WHERE r.status NOT IN ('draft', 'returned');

INSERT INTO report_letter_section
  SELECT l.submission_id, o.sort_order, o.key, o.number, o.heading, o.level, coalesce(c.body, '')
  FROM report_letter l JOIN report_submission s ON s.id = l.submission_id CROSS JOIN report_outline o
  LEFT JOIN report_section c ON c.report_id = s.report_id AND c.section_key = o.key;
