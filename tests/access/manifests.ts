import { readFileSync } from "node:fs"

interface ActionManifest {
  node: Record<string, { filename: string; exportedName: string }>
}

const read = <T>(name: string): T => JSON.parse(readFileSync(`.next/server/${name}`, "utf8")) as T

/** Every server action of the build: "lib/x/actions.ts save" and the id a browser posts. */
export function builtActions(): Map<string, string> {
  const { node } = read<ActionManifest>("server-reference-manifest.json")
  return new Map(Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename} ${exportedName}`, id]))
}

/** Every page and handler of the build, as the folders of `app` name it. */
export function builtRoutes(): string[] {
  return Object.keys(read<Record<string, string>>("app-paths-manifest.json")).sort()
}
