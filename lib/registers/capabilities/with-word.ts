import { Prisma } from "@/lib/db/generated/client"
import { outreachQualifierNames } from "@/lib/glossary"

const { exact: _, ...words } = outreachQualifierNames
const word = Prisma.join(
  Object.entries(words).map(([key, name]) => Prisma.sql`WHEN ${key} THEN ${`${name} `}`),
  " ",
)

/** SQL: a number as a list shows it, with the word of its qualifier and its unit of count: "gần 350.000 lượt". */
export const withWord = (value: Prisma.Sql, qualifier: Prisma.Sql, unitOfCount: Prisma.Sql) =>
  Prisma.sql`concat(CASE ${qualifier}::text ${word} END, replace(to_char(${value}, 'FM999,999,999,999,999'), ',', '.'), ' ', ${unitOfCount})`
