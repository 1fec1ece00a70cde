import { definePublicRoute } from "@/lib/access/define-route"
import { publicPage } from "@/lib/public/public-documents"

/** The public page of a unit. */
export const GET = definePublicRoute({ respond: (tx, { slug }) => publicPage(tx, slug) })
