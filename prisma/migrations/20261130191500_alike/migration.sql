-- What looks alike is alike: dashes, blanks, quotes, unseen characters, the eth that old keyboards put for Đ; and of codes letter case and zeroes in front.

-- Equals fold() in lib/format/fold.ts; normalize, not unaccent, because it leaves combining marks and knows no rarer blanks.
CREATE FUNCTION fold_words(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(lower(translate(regexp_replace(normalize(value, NFKD),
    '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\ufeff\ufff9-\ufffb\u0001-\u0008\u000e-\u001f\u007f]',
    '', 'g'),
  'đðĐÐɖƉƀɃøØłŁ‘’ʼ“”„‐‑‒–—―−', 'ddddddbbooll''''''"""-------')),
  '[\t\n\v\f\r \u0085\u1680\u2028\u2029]+', ' ', 'g'), ' ');

-- Equals codeKey() in lib/format/code-key.ts.
CREATE FUNCTION code_key(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(replace(fold_words(value), ' ', ''), '^0+(?=[0-9])', '');

ALTER TABLE person DROP COLUMN folded;
ALTER TABLE person ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(full_name)) STORED;
ALTER TABLE document DROP COLUMN folded;
ALTER TABLE document ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(symbol || ' ' || subject)) STORED;
ALTER TABLE practice_model DROP COLUMN folded;
ALTER TABLE practice_model ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(name)) STORED;
ALTER TABLE exemplar DROP COLUMN folded;
ALTER TABLE exemplar ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(name)) STORED;
ALTER TABLE theme DROP COLUMN folded;
ALTER TABLE theme ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(name)) STORED;
ALTER TABLE conference DROP COLUMN folded;
ALTER TABLE conference ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(name)) STORED;
ALTER TABLE commendation DROP COLUMN folded;
ALTER TABLE commendation ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(recipient || ' ' || decision)) STORED;
ALTER TABLE praise_letter DROP COLUMN folded;
ALTER TABLE praise_letter ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(recipient || ' ' || sender || ' ' || subject)) STORED;
ALTER TABLE dialogue DROP COLUMN folded;
ALTER TABLE dialogue ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(subject || ' ' || with_whom)) STORED;
ALTER TABLE ethics_code DROP COLUMN folded;
ALTER TABLE ethics_code ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(name)) STORED;
ALTER TABLE plan DROP COLUMN folded;
ALTER TABLE plan ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(name)) STORED;
ALTER TABLE inspection DROP COLUMN folded;
ALTER TABLE inspection ADD COLUMN folded text GENERATED ALWAYS AS (fold_words(name || ' ' || decision)) STORED;

CREATE INDEX "person_folded" ON "person" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "document_folded" ON "document" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "practice_model_folded" ON "practice_model" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "exemplar_folded" ON "exemplar" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "theme_folded" ON "theme" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "conference_folded" ON "conference" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "commendation_folded" ON "commendation" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "praise_letter_folded" ON "praise_letter" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "dialogue_folded" ON "dialogue" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "ethics_code_folded" ON "ethics_code" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "plan_folded" ON "plan" USING gin ("folded" gin_trgm_ops);
CREATE INDEX "inspection_folded" ON "inspection" USING gin ("folded" gin_trgm_ops);

DROP INDEX unit_name_fold;
CREATE INDEX unit_name_fold ON unit_name USING gin (fold_words(name) gin_trgm_ops);
DROP FUNCTION fold_text(text);

-- Codes that were told apart until now stay as they are: of each two that are one from now on, the later one stands outside the rule until it is changed.
ALTER TABLE unit ADD COLUMN code_twin boolean NOT NULL DEFAULT false;
UPDATE unit SET code_twin = true WHERE EXISTS (SELECT FROM unit first WHERE code_key(first.code) = code_key(unit.code) AND first.id < unit.id);
CREATE UNIQUE INDEX unit_code_alike ON unit (code_key(code)) WHERE NOT code_twin;
CREATE INDEX unit_code_twins ON unit (code_key(code)) WHERE code_twin;
