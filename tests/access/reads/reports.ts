import { belowStaff, everyone, home, writersAtHome, type Allowed, type Case, type Read, type Reads } from "../matrix"
import { substituteDraft } from "../matrix-files"
import { year } from "../planted"
import type { PlantedState } from "../planted-reports"

const everyState = ["draft", "submitted", "returned", "accepted"] as const

/** The same page of a report in each of the states. */
function reportPages(states: readonly PlantedState[], ok: Allowed, tail = ""): Read[] {
  return states.map((state) => ({ name: state, ok, path: ({ target }) => `/bao-cao/${target.reports[state]}${tail}` }))
}

/** The form that types a report of the target, for years nobody reported about. */
const substitutePath =
  (tail: string) =>
  ({ target }: Case) =>
    `/bao-cao/nhap-thay${tail}?donVi=${target.id}&loai=final&tu-nam=${year - 3}&den-nam=${year - 1}`

/** Period reports, typed ones and their files. */
export const reportReads: Reads = {
  "/(office)/bao-cao/page": [
    { ok: everyone, path: ({ target }) => `/bao-cao?donVi=${target.id}&loai=year&tu-nam=${year}&den-nam=${year}` },
  ],
  "/(office)/bao-cao/mau/page": [{ ok: writersAtHome, only: home, path: () => "/bao-cao/mau" }],
  "/(office)/bao-cao/ky/page": [
    { ok: everyone, path: ({ target }) => `/bao-cao/ky?donVi=${target.id}` },
    { name: "a form", ok: everyone, path: ({ target }) => `/bao-cao/ky?donVi=${target.id}&sua=year` },
    { name: "a new kind", ok: everyone, path: ({ target }) => `/bao-cao/ky?donVi=${target.id}&them=1` },
  ],
  "/(office)/bao-cao/moi/page": [{ ok: writersAtHome, only: home, path: () => "/bao-cao/moi" }],
  "/(office)/bao-cao/[id]/page": reportPages(everyState, everyone),
  "/(office)/bao-cao/[id]/so-lieu/[figure]/page": [
    ...reportPages(everyState, everyone, "/so-lieu/documents"),
    {
      name: "behind a line",
      ok: everyone,
      path: ({ target }) => `/bao-cao/${target.reports.accepted}/so-lieu/documents?dong=${target.id}`,
    },
  ],
  "/(office)/bao-cao/[id]/ty-le/[ratio]/page": reportPages(everyState, everyone, "/ty-le/commitmentRate"),
  "/(office)/bao-cao/[id]/so-sanh/page": [
    ...reportPages(["draft", "accepted"], everyone, "/so-sanh"),
    {
      name: "accepted, restated",
      ok: everyone,
      path: ({ target }) => `/bao-cao/${target.reports.accepted}/so-sanh?theo=hien-nay`,
    },
  ],
  "/(office)/bao-cao/[id]/soan/page": [
    ...reportPages(["draft", "returned"], writersAtHome, "/soan"),
    ...reportPages(["submitted", "accepted"], {}, "/soan"),
  ],
  "/(office)/bao-cao/[id]/the-thuc/page": [
    ...reportPages(["draft", "returned"], writersAtHome, "/the-thuc"),
    ...reportPages(["submitted", "accepted"], {}, "/the-thuc"),
  ],
  "/(office)/bao-cao/[id]/thay-doi/page": [
    ...reportPages(["submitted", "accepted"], everyone, "/thay-doi"),
    ...reportPages(["draft", "returned"], {}, "/thay-doi"),
  ],
  "/(office)/bao-cao/nhap-thay/page": [{ ok: belowStaff, path: substitutePath("") }],
  "/(office)/bao-cao/nhap-thay/[draft]/page": [
    {
      ok: belowStaff,
      path: async (about) => substitutePath(`/${await substituteDraft(about, about.account.id)}`)(about),
    },
    {
      name: "of somebody else",
      ok: {},
      path: async (about) => substitutePath(`/${await substituteDraft(about, about.target.accountId)}`)(about),
    },
  ],
  "/(office)/bao-cao/[id]/word/route": reportPages(everyState, everyone, "/word"),
  "/(office)/bao-cao/mau/[kind]/route": [{ ok: writersAtHome, only: home, path: () => "/bao-cao/mau/committee" }],
  "/(office)/bao-cao/[id]/phu-luc/route": reportPages(everyState, everyone, "/phu-luc"),
  "/(office)/bao-cao/nhap-thay/mau/route": [{ ok: belowStaff, path: substitutePath("/mau") }],
}
