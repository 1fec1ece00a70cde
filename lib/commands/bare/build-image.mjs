// What the Docker image does ahead of `npm start`, so that a container has nothing left to build.
import { ensureBuild, imageSecret } from "./build.mjs"
import { ensureClient, ensurePackages } from "./packages.mjs"

await ensurePackages()
await ensureClient()
await ensureBuild(imageSecret)
