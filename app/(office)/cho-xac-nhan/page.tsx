import { WaitingPage } from "@/components/second-person/waiting-page"
import { definePage } from "@/lib/access/define-page"
import { loadOwnWaits } from "@/lib/accounts/second-person/load-waits"

export const metadata = { title: "Vai trò đang chờ" }

export default definePage({
  can: "signed-in",
  load: loadOwnWaits,
  view: (waits, { actor }) => <WaitingPage actor={actor} waits={waits} />,
})
