-- The order in which people expect names and symbols: thôn 2 before thôn 10, 2-KH before 10-KH. The eth that old keyboards put for Đ stands with it, where the
-- server can be told so (from PostgreSQL 16).
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE $sql$CREATE COLLATION vi_natural (provider = icu, locale = 'vi-u-kn-true', rules = '[numericOrdering on] &đ=ð &Đ=Ð')$sql$;
  ELSE
    EXECUTE $sql$CREATE COLLATION vi_natural (provider = icu, locale = 'vi-u-kn-true')$sql$;
  END IF;
END $$;

-- Names of units are compared with each other in one collation; no row is written anew for it, only the index.
ALTER TABLE unit_name ALTER COLUMN name TYPE text COLLATE vi_natural;
