-- Parts and retired kinds are checked once a statement, by functions and triggers in prisma/functions/outreach.sql: a sheet of sixty values asked a
-- hundred and twenty times. What does not fit yet when a statement ends waits here for the end of its transaction; empty outside of one.
CREATE TABLE outreach_parts_unsettled (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id int NOT NULL,
  month date NOT NULL
);

DROP TRIGGER outreach_parts_fit ON outreach_count;
DROP FUNCTION outreach_parts_fit();
DROP TRIGGER outreach_kind_in_use ON outreach_count;
DROP FUNCTION refuse_retired_count();
