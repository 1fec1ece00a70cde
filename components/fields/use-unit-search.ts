import { useCallback, useEffect, useRef, useState } from "react"
import { unitSearchHref } from "@/lib/addresses/units"

/** A unit as the search answers it. */
export interface PickedUnit {
  id: number
  name: string
  path: string
  code?: string | null
  active?: boolean
  formerName?: string | null
}

type SearchStatus = "idle" | "searching" | "failed"

const pauseMs = 200

async function fetchUnits(text: string, cellsOnly: boolean, signal: AbortSignal): Promise<PickedUnit[]> {
  const query = new URLSearchParams({ tim: text, ...(cellsOnly ? { "chi-bo": "1" } : {}) })
  const response = await fetch(unitSearchHref(query), { signal, headers: { accept: "application/json" } })
  if (!response.ok) throw new Error(`search answered ${response.status}`)
  const { units } = (await response.json()) as { units: PickedUnit[] }
  return units
}

/** Units that match what is typed, asked for when the typing pauses; an answer that comes too late is dropped. */
export function useUnitSearch(cellsOnly: boolean) {
  const [units, setUnits] = useState<PickedUnit[]>([])
  const [status, setStatus] = useState<SearchStatus>("idle")
  const running = useRef<AbortController>(undefined)

  const search = useCallback(
    (text: string) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      setStatus("searching")
      setTimeout(async () => {
        if (controller.signal.aborted) return
        try {
          setUnits(await fetchUnits(text, cellsOnly, controller.signal))
          setStatus("idle")
        } catch {
          if (!controller.signal.aborted) setStatus("failed")
        }
      }, pauseMs)
    },
    [cellsOnly],
  )

  useEffect(() => () => running.current?.abort(), [])
  return { units, status, search }
}
