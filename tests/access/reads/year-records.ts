import { atHome, cellOnly, everyone, home, readersOf, writersOf, type Reads } from "../matrix"
import { year } from "../planted"
import { perRegister } from "./paths"

/** Years and months of a register on one screen, printed forms and letters. */
export const yearRecordReads: Reads = {
  "/(office)/ho-so/cam-ket/[id]/in/page": perRegister(["commitments"], writersOf, "/in"),
  "/(office)/cam-ket/nam/[year]/page": [
    { ok: everyone, path: ({ target }) => `/cam-ket/nam/${year}?don-vi=${target.id}` },
  ],
  "/(office)/cam-ket/nam/[year]/in/page": [
    { ok: cellOnly, path: ({ target }) => `/cam-ket/nam/${year}/in?don-vi=${target.id}` },
  ],
  "/(office)/cam-ket/nam/[year]/danh-sach/page": [
    { ok: everyone, path: ({ target }) => `/cam-ket/nam/${year}/danh-sach?don-vi=${target.id}` },
  ],
  "/(office)/ho-so/sinh-hoat/[id]/in/page": perRegister(["meetings"], readersOf, "/in"),
  "/(office)/ho-so/mo-hinh/[id]/in/page": perRegister(["models"], readersOf, "/in"),
  "/(office)/ho-so/dien-hinh/[id]/in/page": perRegister(["exemplars"], readersOf, "/in"),
  ...Object.fromEntries(
    ["cam-ket", "mo-hinh", "dien-hinh", "sinh-hoat"].map((slug) => [
      `/(office)/${slug}/mau-in/page`,
      [{ ok: atHome, only: home, path: () => `/${slug}/mau-in` }],
    ]),
  ),
  "/(office)/tuyen-truyen/thang/[month]/page": [
    { ok: everyone, path: ({ target }) => `/tuyen-truyen/thang/${year}-01?don-vi=${target.id}` },
  ],
  "/(office)/sinh-hoat/nam/[year]/page": [
    { ok: everyone, path: ({ target }) => `/sinh-hoat/nam/${year}?don-vi=${target.id}` },
  ],
  "/(office)/word/bien-ban/[id]/route": [
    { ok: readersOf("meetings"), path: ({ target }) => `/word/bien-ban/${target.records.meetings}` },
  ],
  "/(office)/word/cam-ket/[id]/route": [
    { ok: cellOnly, logged: true, path: ({ target }) => `/word/cam-ket/${target.records.commitments}` },
  ],
  "/(office)/word/ke-hoach-kiem-tra/[id]/route": [
    { ok: readersOf("inspections"), path: ({ target }) => `/word/ke-hoach-kiem-tra/${target.records.inspections}` },
  ],
}
