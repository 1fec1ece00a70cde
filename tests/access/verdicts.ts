import type { Answer } from "./office"

/** What a page or a handler said. */
export function verdict({ status, headers }: Answer): string {
  const to = headers.location ?? headers["x-action-redirect"]
  if (typeof to === "string" && to.includes("/dang-nhap?tiep")) return "sign-in"
  if (status === 404) return "404"
  return status === 200 || status === 303 ? "ok" : String(status)
}

/** What an action said: a redirect is its way to say done. */
export function actionVerdict(answer: Answer): string {
  const said = /"status":"(done|refused)"/.exec(answer.body.toString("utf8"))?.[1]
  const plain = verdict(answer)
  if (plain !== "ok") return plain
  return answer.headers["x-action-redirect"] || said === "done" ? "ok" : (said ?? "nothing")
}

/** `RSC: 1` asks for what the browser's router would show; a page that is not there says so inside. */
export function routerVerdict(answer: Answer): string {
  const body = answer.body.toString("utf8")
  if (body.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return "404"
  return body.includes("NEXT_REDIRECT") && body.includes("/dang-nhap") ? "sign-in" : verdict(answer)
}
