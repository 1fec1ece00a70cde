import type { Scope } from "@/lib/access/scope"
import { completenessHref } from "@/lib/addresses/work"
import { namesOf, type WorkItem } from "./work-item"

/** Mails of the last seven days that the actor asked for and nobody will get: whom they were about is to be reminded another way. */
export async function findMailWork({ tx, actor }: Scope): Promise<WorkItem[]> {
  const where = { askedById: actor.accountId, failedAt: { not: null } }
  const failed = await tx.queuedMail.findMany({ where, select: { subject: true }, orderBy: { queuedAt: "asc" } })
  if (failed.length === 0) return []
  return [
    {
      key: "mails",
      title: "Thư nhắc máy chủ thư không nhận, hãy nhắc cách khác",
      href: completenessHref(),
      count: { number: failed.length, unit: "thư" },
      late: false,
      detail: namesOf([...new Set(failed.map(({ subject }) => subject))]),
    },
  ]
}
