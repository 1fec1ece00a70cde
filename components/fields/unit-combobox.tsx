"use client"

import { Combobox } from "@base-ui/react/combobox"
import { type FocusEvent, useRef, useState } from "react"
import { type PickedUnit, useUnitSearch } from "./use-unit-search"

export interface UnitPickerProps {
  id: string
  /** The form posts the unit's id under this name. */
  name: string
  selected: { id: number; name: string; path: string } | null
  invalid?: boolean
  describedBy?: string
  cellsOnly?: boolean
}

function statusText(status: string, count: number, typed: string): string | null {
  if (status === "failed") return "Không tìm được lúc này. Hãy kiểm tra kết nối rồi gõ lại."
  if (status === "searching") return "Đang tìm…"
  if (count > 0) return null
  return typed === "" ? "Gõ tên hoặc mã đơn vị." : `Không có đơn vị nào trong phạm vi của bạn khớp với “${typed}”.`
}

/** Searches while one types; arrow keys, Enter and Escape do what they do in a list. */
export function UnitCombobox({ id, name, selected, invalid, describedBy, cellsOnly = false }: UnitPickerProps) {
  const [value, setValue] = useState<PickedUnit | null>(selected)
  const [text, setText] = useState(selected?.name ?? "")
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const { units, status, search } = useUnitSearch(cellsOnly)
  const items = value && !units.some((unit) => unit.id === value.id) ? [...units, value] : units
  const told = statusText(status, units.length, text === value?.name ? "" : text.trim())

  /** Whoever leaves without choosing keeps what was chosen, and sees it. */
  function leave(event: FocusEvent) {
    if (box.current?.contains(event.relatedTarget)) return
    setOpen(false)
    setText(value?.name ?? "")
  }

  return (
    <div ref={box} onBlur={leave} className="relative max-w-[40rem]">
      <Combobox.Root
        name={name}
        items={items}
        filteredItems={units}
        filter={null}
        value={value}
        onValueChange={setValue}
        inputValue={text}
        onInputValueChange={(typed, { reason }) => {
          setText(typed)
          if (reason === "input-change") search(typed)
        }}
        open={open}
        onOpenChange={(next, { reason }) => {
          setOpen(next)
          if (next && reason !== "input-change") search("")
        }}
        itemToStringLabel={(unit: PickedUnit) => unit.name}
        itemToStringValue={(unit: PickedUnit) => String(unit.id)}
        isItemEqualToValue={(item: PickedUnit, chosen: PickedUnit) => item.id === chosen.id}
        autoHighlight
      >
        <Combobox.InputGroup className="relative">
          <Combobox.Input
            id={id}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            placeholder="Gõ tên hoặc mã, không cần dấu"
            className="pr-12!"
            autoComplete="off"
          />
          <Combobox.Trigger
            aria-label="Mở danh sách đơn vị"
            className="absolute top-0 right-0 flex h-11 w-11 cursor-pointer items-center justify-center"
          >
            <span aria-hidden="true">▾</span>
          </Combobox.Trigger>
        </Combobox.InputGroup>
        {value?.path && <p className="mt-1 text-sm text-muted">{value.path}</p>}
        {open && (
          <Combobox.Portal container={box}>
            <Combobox.Positioner sideOffset={4} className="z-30">
              {/* Not Combobox.Popup: it hides the page from screen readers while the page's links can still be tabbed to. */}
              <div className="w-(--anchor-width) max-w-(--available-width) rounded-md border border-edge bg-paper shadow-md">
                <Combobox.Status className="text-muted">
                  {told && <div className="px-3 py-2.5">{told}</div>}
                </Combobox.Status>
                <Combobox.List
                  aria-label="Đơn vị"
                  className="max-h-[min(var(--available-height),22rem)] overflow-y-auto overscroll-contain empty:hidden"
                >
                  {(unit: PickedUnit) => <UnitOption key={unit.id} unit={unit} />}
                </Combobox.List>
              </div>
            </Combobox.Positioner>
          </Combobox.Portal>
        )}
      </Combobox.Root>
    </div>
  )
}

function UnitOption({ unit }: { unit: PickedUnit }) {
  const notes = [
    unit.code && `mã ${unit.code}`,
    unit.formerName && `trước đây: ${unit.formerName}`,
    unit.active === false && "đã kết thúc hoạt động",
  ].filter(Boolean)
  return (
    <Combobox.Item
      value={unit}
      className="min-h-11 cursor-pointer border-b border-line px-3 py-2 last:border-b-0 data-highlighted:bg-soft data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-ink"
    >
      <span className="font-semibold">{unit.name}</span>
      {notes.length > 0 && <span className="text-sm"> ({notes.join("; ")})</span>}
      {unit.path && <span className="block text-sm text-muted">{unit.path}</span>}
    </Combobox.Item>
  )
}
