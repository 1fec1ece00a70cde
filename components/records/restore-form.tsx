import { ActionForm } from "@/components/fields/action-form"
import { restoreDeleted } from "@/lib/registers/actions"
import type { Register } from "@/lib/register/register-types"
import type { DeletedRecord } from "@/lib/register/load-deleted"

interface RestoreFormProps {
  register: Pick<Register, "key">
  record: Pick<DeletedRecord, "id" | "version">
  label: string
}

/** The one click that brings a deleted record back. */
export function RestoreForm({ register, record: { id, version }, label }: RestoreFormProps) {
  const hidden = { register: register.key, id, version }
  return <ActionForm action={restoreDeleted} submitLabel={label} variant="plain" hidden={hidden} />
}
