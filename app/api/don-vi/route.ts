import { defineReadRoute } from "@/lib/access/define-route"
import { everyRole } from "@/lib/access/roles"
import { searchUnits } from "@/lib/units/search-units"

const mostShown = 20

/** What a unit picker asks: `?tim=` the words, `?chi-bo=1` cells only. */
export const GET = defineReadRoute({
  can: everyRole,
  respond: async (scope, { search }) => {
    const options = { limit: mostShown, cellsOnly: search["chi-bo"] === "1" }
    const units = await searchUnits(scope, search.tim ?? "", options)
    return Response.json({ units }, { headers: { "cache-control": "no-store" } })
  },
})
