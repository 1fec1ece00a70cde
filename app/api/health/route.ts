import { defineOpenRoute } from "@/lib/access/define-route"
import { healthResponse } from "@/lib/health"

export const GET = defineOpenRoute(healthResponse)
