import { captureSql } from "./schema/capture"
import { sourceKeys } from "./schema/contributions"
import { foldSql } from "./schema/fold"
import { lockFirstSql } from "./schema/lock-first"
import { readSql } from "./schema/read"
import { recordsSql } from "./schema/records"
import { tablesSql } from "./schema/tables"
import { totalAbsorbSql } from "./schema/totals/absorb"
import { totalCountSql } from "./schema/totals/count"
import { totalLocksSql } from "./schema/totals/locks"
import { totalMoveSql } from "./schema/totals/move"
import { totalReadSql } from "./schema/totals/read"
import { totalStateSql } from "./schema/totals/state"
import { totalTruthSql } from "./schema/totals/truth"
import { treeSql } from "./schema/tree"
import { truthSql } from "./schema/truth"
import { valueCaptureSql } from "./schema/values/capture"
import { valueFoldSql } from "./schema/values/fold"
import { valueReadSql } from "./schema/values/read"
import { valueTruthSql } from "./schema/values/truth"
import { verifySql } from "./schema/verify"

/**
 * The whole derived schema `roll_up`, written from the catalogue of figures: tables, triggers on the record tables, fold, reads, rebuild, verify.
 * Dropping and installing it again loses nothing: everything in it follows from the records and the placements.
 */
export function rollUpSchemaSql(): string {
  return [
    tablesSql,
    treeSql,
    foldSql,
    readSql,
    ...sourceKeys.map(captureSql),
    valueFoldSql,
    valueReadSql,
    valueCaptureSql,
    lockFirstSql,
    recordsSql,
    truthSql,
    verifySql,
    valueTruthSql,
    totalCountSql,
    totalAbsorbSql,
    totalLocksSql,
    totalStateSql,
    totalMoveSql,
    totalReadSql,
    totalTruthSql,
  ].join("\n")
}
