import { open, type Reads } from "../matrix"

/** For everybody, signed in or not. */
export const openReads: Reads = {
  "/_global-error/page": open,
  "/_not-found/page": open,
  "/dang-nhap/page": open,
  "/(office)/huong-dan/page": open,
  "/(office)/huong-dan/[topic]/page": open,
  "/api/health/route": open,
  // Tried in public-page.test.ts.
  "/cong-khai/[slug]/route": open,
  "/cong-khai/[slug]/rss.xml/route": open,
}
