import type { TestProject } from "vitest/node"
import { openTestServer } from "./template"

declare module "vitest" {
  interface ProvidedContext {
    testServer: { url: string; template: string }
  }
}

/** Once per run: the server and the migrated template that every test file copies. */
export default async function setup(project: TestProject) {
  const server = await openTestServer()
  project.provide("testServer", { url: server.url, template: server.template })
  return server.close
}
