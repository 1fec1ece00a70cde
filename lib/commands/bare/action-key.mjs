import { createHash, hkdfSync } from "node:crypto"

/**
 * By which key Next names the server actions of a build. It follows from the installation's secret, so that it is kept with it and a form drawn by
 * one version or process is taken by the next; Next's own would change with each build. It hides nothing: no action carries values of its page.
 */
export function actionKey(secret) {
  return Buffer.from(hkdfSync("sha256", secret, "", "server actions", 32)).toString("base64")
}

/** What tells two keys apart and gives neither away. */
export const keyMark = (key) => createHash("sha256").update(key).digest("hex").slice(0, 16)
