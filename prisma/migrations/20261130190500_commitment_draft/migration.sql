-- Drafts are few for most of a year, and the one state of a commitment that no figure counts.
CREATE INDEX commitment_draft ON commitment (year, unit_id) WHERE deleted_at IS NULL AND status = 'draft';
