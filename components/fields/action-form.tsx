"use client"

import { createContext, useContext, type ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Notice } from "@/components/ui/notice"
import type { FormState, RawValue, RawValues } from "@/lib/access/outcome"
import { ConflictTable } from "./conflict-table"
import { RequestId } from "./request-id"
import { useSending, type Action, type Unsent } from "./use-sending"

const FormContext = createContext<FormState>({ status: "fresh" })

/** The id of the input of a field, where the error summary leads. */
function fieldId(name: string): string {
  return name.replaceAll(".", "-")
}

function at(values: RawValues, name: string): RawValue | undefined {
  return name.split(".").reduce<RawValue | undefined>((value, key) => {
    if (typeof value !== "object") return undefined
    return Array.isArray(value) ? value[Number(key)] : value[key]
  }, values)
}

/** A field of the form around it: its id, its error, and what was typed when the form comes back. */
export function useField<T extends RawValue>(name: string, initial: T): { id: string; value: T; error?: string } {
  const state = useContext(FormContext)
  const id = fieldId(name)
  if (state.status !== "refused") return { id, value: initial }
  const typed = at(state.values, name)
  return { id, value: (typed ?? (typeof initial === "string" ? "" : initial)) as T, error: state.errors[name] }
}

interface ActionFormProps {
  action: Action
  submitLabel: string
  variant?: "primary" | "plain" | "danger"
  /** Values the form carries unseen; `version` gives way to the stored one after a conflict. */
  hidden?: Record<string, string | number>
  /** What the summary of errors calls a field, where the message alone does not say it. */
  labelOf?: (name: string) => string | undefined
  children?: ReactNode
}

function inSummary(label: string | undefined, message: string): string {
  return label ? `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message
}

interface OutcomeProps extends Pick<ActionFormProps, "labelOf"> {
  state: FormState
  unsent: Unsent | null
}

function Outcome({ state, unsent, labelOf }: OutcomeProps) {
  if (unsent) return <ErrorSummary title="Chưa gửi được" errors={[{ message: unsent.message }]} />
  if (state.status === "done") return <Notice tone="success">{state.message}</Notice>
  if (state.status !== "refused") return null
  const errors = Object.entries(state.errors).map(([name, message]) => {
    return { fieldId: fieldId(name), message: inSummary(labelOf?.(name), message) }
  })
  return (
    <>
      {errors.length > 0 ? (
        <ErrorSummary title={state.message} errors={errors} />
      ) : (
        <ErrorSummary title="Chưa thực hiện được" errors={[{ message: state.message }]} />
      )}
      {state.conflict && <ConflictTable conflict={state.conflict} />}
    </>
  )
}

/** What the button says: what it does now, after what happened before. */
function labelFor(state: FormState, unsent: Unsent | null, usual: string): string {
  if (unsent) return "Gửi lại"
  if (state.status !== "refused") return usual
  if (state.requestId) return "Lưu thêm"
  return state.conflict ? "Lưu bản của tôi" : usual
}

/** A form around a server action. What was typed stays, whatever becomes of it; without JavaScript the page comes back with it. */
export function ActionForm({ action, submitLabel, variant, hidden = {}, labelOf, children }: ActionFormProps) {
  const { state, unsent, pending, send, submit, sent } = useSending(action)
  const refused = state.status === "refused" ? state : undefined
  const carried = refused?.conflict ? { ...hidden, version: refused.conflict.version } : hidden

  return (
    <form action={send} onSubmit={submit} noValidate>
      <Outcome state={state} unsent={unsent} labelOf={labelOf} />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RequestId key={refused?.requestId ?? sent} given={refused?.requestId} />
      <FormContext value={state}>{children}</FormContext>
      <Button variant={variant} disabled={pending}>
        {pending ? "Đang lưu…" : labelFor(state, unsent, submitLabel)}
      </Button>
    </form>
  )
}
