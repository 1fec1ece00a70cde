import { definePublicRoute } from "@/lib/access/define-route"
import { publicFeed } from "@/lib/public/public-documents"

/** New models of a unit, as a feed. */
export const GET = definePublicRoute({ respond: (tx, { slug }) => publicFeed(tx, slug) })
