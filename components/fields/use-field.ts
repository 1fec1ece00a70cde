"use client"

import { createContext, useContext } from "react"
import type { RawValue, RawValues } from "@/lib/access/outcome"
import type { ShownState } from "./use-sending"

/** What the form around a field shows. */
export const FormContext = createContext<ShownState>({ status: "fresh" })

/** The id of the input of a field, where the error summary leads. */
export function fieldId(name: string): string {
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
  if (state.status !== "refused" && state.status !== "restored") return { id, value: initial }
  const typed = at(state.values, name)
  const error = state.status === "refused" ? state.errors[name] : undefined
  return { id, value: (typed ?? (typeof initial === "string" ? "" : initial)) as T, error }
}
