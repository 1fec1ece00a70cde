import type { ReactNode } from "react"
import { CommitmentPage } from "@/components/commitments/commitment-page"
import { LifePage } from "@/components/life-cycle/life-page"
import { RecordPage } from "@/components/records/record-page"
import { definePage, type PageInput } from "@/lib/access/define-page"
import type { Scope } from "@/lib/access/scope"
import { loadCommitment } from "@/lib/registers/commitments/load-commitment"
import { loadLife } from "@/lib/registers/life-cycle/load-life"
import { loadRecord } from "@/lib/registers/loaders"
import { registerBySlug } from "@/lib/registers/registry"

/**
 * A record with its page: its register's own, where it has one. Not a page of their own below `mo-hinh/[id]`: that would
 * hide `[register]/moi`, `nhap` and `xuat` of those registers.
 */
async function loadPage(scope: Scope, { params, search }: PageInput): Promise<ReactNode> {
  const register = registerBySlug(params.register)!
  switch (register.key) {
    case "commitments": {
      const commitment = await loadCommitment(scope, params.id)
      return commitment && <CommitmentPage commitment={commitment} search={search} />
    }
    case "models":
    case "exemplars": {
      const life = await loadLife(scope, register.key, params.id)
      return life && <LifePage life={life} role={scope.actor.role} search={search} />
    }
    default: {
      const data = await loadRecord(scope, register, params.id)
      return data && <RecordPage data={data} search={search} />
    }
  }
}

export default definePage({
  can: ({ params }) => registerBySlug(params.register)?.roles.read ?? null,
  load: loadPage,
  view: (page) => page,
})
