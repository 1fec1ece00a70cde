import type { Scope } from "@/lib/access/scope"

/** The files of a record that is known to be readable, oldest first. */
export async function loadAttachments(scope: Scope, register: string, recordId: number) {
  return scope.tx.attachment.findMany({
    where: { register, recordId, deletedAt: null },
    orderBy: { id: "asc" },
  })
}
