import { CommitmentPage } from "@/components/commitments/commitment-page"
import { definePage } from "@/lib/access/define-page"
import { loadCommitment } from "@/lib/registers/commitments/load-commitment"
import { commitments } from "@/lib/registers/commitments/register"

export default definePage({
  can: commitments.roles.read,
  load: (scope, { params }) => loadCommitment(scope, params.id),
  view: (commitment, { search }) => <CommitmentPage commitment={commitment} search={search} />,
})
