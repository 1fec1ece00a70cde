// `npm run restore` on a bare machine, too: plain Node.js, because node_modules may not be there yet.
import path from "node:path"
import { demandNode, ensurePackages } from "./packages.mjs"

process.chdir(path.resolve(import.meta.dirname, "../../.."))
demandNode()
await ensurePackages()
const { register } = await import("tsx/esm/api")
register()
await import("../restore.ts")
