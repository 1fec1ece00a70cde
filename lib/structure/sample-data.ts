import { Prisma } from "@/lib/db/generated/client"

/** SQL condition: a unit lies in the sample data. These are whatever stands below a unit where a sample account has held a role, locked or not. */
export function inSampleData(unitId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM roll_up.tree_node n JOIN role_assignment r ON r.unit_id = ANY (n.path)
    JOIN account a ON a.id = r.account_id AND a.is_sample WHERE n.tree = 0 AND n.unit_id = ${unitId})`
}
