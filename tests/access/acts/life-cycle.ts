import { makeUnit } from "../../factories/unit-tree"
import { writers, type Acts } from "../matrix"
import { plantModel, plantReplication, plantStep } from "../planted"
import { day, nextNumber, seen } from "./form-values"

const lifePage = "/mo-hinh/1"

/** What happens to a model after it was proposed. */
export const lifeCycleActs = {
  "lib/registers/life-actions.ts withdrawLifeStep": [
    {
      ok: writers,
      from: lifePage,
      fields: async ({ target }) => {
        const model = await plantModel(target)
        const step = await plantStep("models", model.id, target, "recognised")
        return { register: "models", ...seen(model), stepId: String(step.id) }
      },
    },
  ],
  "lib/registers/life-actions.ts replicateRecord": [
    {
      ok: writers,
      from: lifePage,
      fields: async ({ target, home }) => {
        const model = await plantModel(target)
        const other = await makeUnit({ code: `S-${nextNumber()}`, parentId: home.id, typeKey: "chi-bo" })
        return { register: "models", ...seen(model), unitId: String(other.id), since: day }
      },
    },
    {
      name: "by a unit of the position",
      ok: writers,
      otherwise: "refused",
      from: lifePage,
      fields: async ({ target, home }) => {
        const model = await plantModel(home)
        const id =
          target.id === home.id ? (await makeUnit({ code: `S-${nextNumber()}`, parentId: home.id })).id : target.id
        return { register: "models", ...seen(model), unitId: String(id), since: day }
      },
    },
  ],
  "lib/registers/life-actions.ts unreplicateRecord": [
    {
      ok: writers,
      from: lifePage,
      fields: async ({ target }) => {
        const model = await plantModel(target)
        const replication = await plantReplication("models", model.id, target.id)
        return { register: "models", ...seen(model), replicationId: String(replication.id) }
      },
    },
  ],
} satisfies Acts
