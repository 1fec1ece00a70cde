import type { Scope } from "@/lib/access/scope"
import { loadRecord } from "@/lib/register/loaders"
import { findNamed, findNaming } from "./linked-documents"
import { documents } from "./register"

/** A document with those it names and those that name it; null when there is none for this actor. */
export async function loadDocument(scope: Scope, id: string | undefined) {
  const data = await loadRecord(scope, documents, id)
  if (!data) return null
  const { record } = data
  return { data, named: await findNamed(scope, record.id), naming: await findNaming(scope, record.id) }
}

export type DocumentData = NonNullable<Awaited<ReturnType<typeof loadDocument>>>
