"use client"

import { useState, type ComponentProps } from "react"

const ring = "focus-within:outline-3 focus-within:outline-focus focus-within:shadow-[0_0_0_5px_var(--color-ink)]"

/**
 * A file to choose. The browser's own button and words are in the language of the computer: they lie unseen over ours, so that clicks, keys
 * and dropped files still reach them. Without JavaScript nobody could show the chosen name, and the browser's own stays.
 */
export function FileInput({
  onChoose,
  ...input
}: Omit<ComponentProps<"input">, "type" | "className" | "onChange"> & { onChoose?: (files: File[]) => void }) {
  const [names, setNames] = useState<string[]>([])
  return (
    <span className={`relative my-2 flex min-h-12 max-w-[40rem] items-center gap-3 rounded-sm ${ring}`}>
      <input
        {...input}
        type="file"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          setNames(files.map((file) => file.name))
          onChoose?.(files)
        }}
        className="absolute inset-0 h-full cursor-pointer opacity-0 [@media(scripting:none)]:static [@media(scripting:none)]:opacity-100"
      />
      <span
        aria-hidden="true"
        className="inline-flex min-h-11 shrink-0 items-center rounded-md border border-edge bg-paper px-4 py-2 font-semibold [@media(scripting:none)]:hidden"
      >
        Chọn tệp
      </span>
      <span aria-hidden="true" className="min-w-0 wrap-anywhere text-muted [@media(scripting:none)]:hidden">
        {names.length === 0 && "Chưa chọn tệp nào"}
        {names.map((name) => (
          <span key={name} className="block">
            {name}
          </span>
        ))}
      </span>
    </span>
  )
}
