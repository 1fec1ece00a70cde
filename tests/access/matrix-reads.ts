import type { DataRequestKind } from "@/lib/db/generated/enums"
import type { Case, Read } from "./matrix"
import {
  admins,
  adminAtHome,
  atHome,
  cellOnly,
  everyone,
  everyoneAbove,
  formFor,
  open,
  writers,
  writersAtHome,
} from "./matrix"
import { ownDraft, unitDraft } from "./matrix-files"
import { plantConference, plantPlan, plantTheme } from "./planted-year"
import { plantDisposal, plantRequest, year } from "./planted"

const slugs = {
  documents: "van-ban",
  models: "mo-hinh",
  exemplars: "dien-hinh",
  people: "nhan-su",
  commitments: "cam-ket",
} as const

const registers = Object.keys(slugs) as (keyof typeof slugs)[]
const home = ["own"] as const

/** The same path for the record of each register. */
function perRegister(names: readonly (keyof typeof slugs)[], ok: Read["ok"], tail = ""): Read[] {
  return names.map((name) => ({
    name,
    ok,
    path: ({ target }: Case) => `/${slugs[name]}/${target.records[name]}${tail}`,
  }))
}

/** The same page under each register. */
function registerPage(tail: string, ok: (name: keyof typeof slugs) => Read["ok"], more: Partial<Read> = {}): Read[] {
  return registers.map((name) => ({
    name,
    ok: ok(name),
    path: ({ target }: Case) => `/${slugs[name]}${tail}${target.id}`,
    ...more,
  }))
}

const unitPage = (tail: string) => ({ ok: admins, path: ({ target }: Case) => `/don-vi/${target.id}${tail}` })
const seen = everyone
const mayWrite = (name: string) => (name === "commitments" ? cellOnly : writers)
const life = (name: "models" | "exemplars") => perRegister([name], everyone)

/** The page of a new request about a person of the target. */
const requestPath =
  (kind: DataRequestKind, tail = "") =>
  async ({ target }: Case) =>
    `/du-lieu-ca-nhan/${(await plantRequest(target, kind)).id}${tail}`

/** Every page. */
export const pages: Record<string, Read[] | typeof open> = {
  "/_global-error/page": open,
  "/_not-found/page": open,
  "/dang-nhap/page": open,
  "/(office)/page": [{ ok: atHome, only: home, path: () => "/" }],
  "/(office)/so-ghi/page": [{ ok: atHome, only: home, path: () => "/so-ghi" }],
  "/(office)/ca-nhan/page": [{ ok: atHome, only: home, path: () => "/ca-nhan" }],
  "/(office)/thong-bao/page": [{ ok: atHome, only: home, path: () => "/thong-bao" }],
  "/(office)/doi-mat-khau/page": [{ ok: atHome, only: home, path: () => "/doi-mat-khau" }],
  "/(office)/tong-hop/page": [{ ok: atHome, only: home, path: () => `/tong-hop?tu-nam=${year}&den-nam=${year}` }],
  "/(office)/tong-hop/[unit]/page": [
    { ok: seen, path: ({ target }) => `/tong-hop/${target.id}` },
    {
      name: "restated",
      ok: seen,
      path: ({ target }) => `/tong-hop/${target.id}?tu-nam=2020&den-nam=${year}&theo=hien-nay`,
    },
  ],

  "/(office)/[register]/page": [
    ...registerPage(`?tu-nam=${year}&den-nam=${year}&don-vi=`, () => seen),
    ...(["van-ban", "cam-ket"] as const).map((slug) => ({
      name: `${slug}, the unit's own`,
      ok: seen,
      path: ({ target }: Case) => `/${slug}?tu-nam=2000&den-nam=2099&pham-vi=rieng&don-vi=${target.id}`,
    })),
    {
      name: "behind a figure",
      ok: seen,
      path: ({ target }) => `/mo-hinh?chi-tieu=models&tu-nam=${year}&den-nam=${year}&don-vi=${target.id}`,
    },
    { name: "searched", ok: atHome, only: home, path: () => `/van-ban?tim=zq` },
  ],
  "/(office)/[register]/[id]/page": perRegister(["people"], everyone),
  "/(office)/[register]/[id]/lich-su/page": [
    ...perRegister(["models", "exemplars", "people", "commitments"], everyone, "/lich-su"),
    // Who kept a document above is named in its history, as on the document itself.
    {
      name: "documents",
      ok: everyone,
      only: ["own", "descendant", "sibling", "foreign"],
      path: ({ target }) => `/van-ban/${target.records.documents}/lich-su`,
    },
  ],
  "/(office)/[register]/[id]/sua/page": registers.flatMap((name) => perRegister([name], mayWrite(name), "/sua")),
  "/(office)/[register]/moi/page": [
    ...registerPage("/moi?unitId=", (name) =>
      name === "commitments" ? { cell: formFor.cell } : { staff: formFor.staff, cell: formFor.cell },
    ),
  ],
  "/(office)/[register]/da-xoa/page": registerPage(
    "/da-xoa?x=",
    (name) => (name === "commitments" ? cellOnly : writersAtHome),
    { only: home },
  ),
  "/(office)/[register]/nhap/page": registerPage("/nhap?x=", () => writersAtHome, { only: home }),
  "/(office)/[register]/nhap/[draft]/page": [{ ok: writersAtHome, path: ownDraft((id) => `/van-ban/nhap/${id}`) }],

  "/(office)/ho-so/van-ban/[id]/page": perRegister(["documents"], everyoneAbove),
  "/(office)/van-ban/[id]/trien-khai/page": perRegister(["documents"], everyoneAbove, "/trien-khai"),
  "/(office)/ho-so/mo-hinh/[id]/page": life("models"),
  "/(office)/ho-so/dien-hinh/[id]/page": life("exemplars"),
  "/(office)/ho-so/cam-ket/[id]/page": perRegister(["commitments"], everyone),
  "/(office)/ho-so/cam-ket/[id]/in/page": perRegister(["commitments"], cellOnly, "/in"),
  "/(office)/ho-so/chuyen-de/[id]/page": [
    { ok: everyoneAbove, path: async ({ target }) => `/chuyen-de/${(await plantTheme(target)).id}` },
  ],
  "/(office)/ho-so/hoi-nghi/[id]/page": [
    { ok: everyone, path: async ({ target }) => `/hoi-nghi/${(await plantConference(target)).id}` },
  ],
  "/(office)/ho-so/ke-hoach/[id]/page": [
    { ok: everyone, path: async ({ target }) => `/ke-hoach/${(await plantPlan(target)).id}` },
  ],
  "/(office)/cam-ket/nam/[year]/page": [{ ok: seen, path: ({ target }) => `/cam-ket/nam/${year}?don-vi=${target.id}` }],
  "/(office)/cam-ket/nam/[year]/in/page": [
    { ok: cellOnly, path: ({ target }) => `/cam-ket/nam/${year}/in?don-vi=${target.id}` },
  ],

  "/(office)/du-lieu-ca-nhan/page": [
    {
      ok: { admin: home, staff: home, cell: home },
      only: home,
      path: async ({ target }) => {
        await plantRequest(target, "copy")
        return "/du-lieu-ca-nhan?xem=tat-ca"
      },
    },
  ],
  "/(office)/du-lieu-ca-nhan/[id]/page": [
    { ok: { ...writers, ...admins }, path: (about) => requestPath("pseudonymisation")(about) },
    { name: "correction", ok: { ...writers, ...admins }, path: (about) => requestPath("correction")(about) },
  ],
  "/(office)/du-lieu-ca-nhan/moi/page": [
    {
      ok: { staff: formFor.staff, cell: formFor.cell },
      path: ({ target }) => `/du-lieu-ca-nhan/moi?nguoi=${target.records.people}`,
    },
    { name: "searched", ok: writersAtHome, only: home, path: () => "/du-lieu-ca-nhan/moi?tim=zqperson" },
  ],

  "/(office)/huy-ho-so/page": [
    { ok: { admin: home, staff: home, leader: home }, only: home, path: () => "/huy-ho-so" },
  ],
  "/(office)/huy-ho-so/[id]/page": [
    {
      ok: { ...admins, staff: everyone.staff, leader: everyone.leader },
      path: async ({ target }) => `/huy-ho-so/${(await plantDisposal(target)).id}`,
    },
  ],
  "/(office)/thoi-han-bao-quan/page": [
    { ok: { admin: home, staff: home, leader: home }, only: home, path: () => "/thoi-han-bao-quan?so=models" },
  ],
  "/(office)/tuyen-truyen/thang/[month]/page": [
    { ok: seen, path: ({ target }) => `/tuyen-truyen/thang/${year}-01?don-vi=${target.id}` },
  ],
  "/(office)/tuyen-truyen/loai-hinh/page": [{ ok: adminAtHome, only: home, path: () => "/tuyen-truyen/loai-hinh" }],
  "/(office)/sinh-hoat/nam/[year]/page": [
    { ok: seen, path: ({ target }) => `/sinh-hoat/nam/${year}?don-vi=${target.id}` },
  ],

  "/(office)/kien-nghi/page": [{ ok: atHome, only: home, path: () => "/kien-nghi" }],
  "/(office)/tim/page": [{ ok: atHome, only: home, path: () => "/tim?q=zq" }],
  "/(office)/lich/page": [{ ok: seen, path: ({ target }) => `/lich?nam=${year}&donVi=${target.id}` }],
  "/(office)/day-du/page": [{ ok: seen, path: ({ target }) => `/day-du?nam=${year}&don-vi=${target.id}` }],

  "/(office)/don-vi/page": [{ ok: atHome, only: home, path: () => "/don-vi?tim=zqname" }],
  "/(office)/don-vi/[id]/page": [
    { ok: seen, path: ({ target }) => `/don-vi/${target.id}` },
    { name: "history", ok: seen, path: ({ target }) => `/don-vi/${target.id}?muc=lich-su` },
    { name: "accounts", ok: admins, path: ({ target }) => `/don-vi/${target.id}?muc=tai-khoan` },
    { name: "on a day", ok: seen, path: ({ target }) => `/don-vi/${target.id}?ngay=01/01/2020` },
  ],
  "/(office)/don-vi/[id]/chuyen/page": [unitPage("/chuyen")],
  "/(office)/don-vi/[id]/doi-loai/page": [unitPage("/doi-loai")],
  "/(office)/don-vi/[id]/doi-ten/page": [unitPage("/doi-ten")],
  "/(office)/don-vi/[id]/dong/page": [unitPage("/dong")],
  "/(office)/don-vi/moi/page": [{ ok: admins, path: ({ target }) => `/don-vi/moi?cap-tren=${target.id}` }],
  "/(office)/don-vi/nhap/page": [{ ok: adminAtHome, only: home, path: () => "/don-vi/nhap" }],
  "/(office)/don-vi/nhap/[draft]/page": [{ ok: adminAtHome, path: unitDraft((id) => `/don-vi/nhap/${id}`) }],

  "/(office)/tai-khoan/page": [
    { name: "of a unit", ok: admins, path: ({ target }) => `/tai-khoan?donVi=${target.id}` },
    { name: "searched", ok: adminAtHome, only: home, path: () => "/tai-khoan?tim=zqaccount" },
  ],
  "/(office)/tai-khoan/[id]/page": [{ ok: admins, path: ({ target }) => `/tai-khoan/${target.accountId}` }],
  "/(office)/tai-khoan/moi/page": [
    { ok: { admin: formFor.admin }, path: ({ target }) => `/tai-khoan/moi?donVi=${target.id}` },
  ],
  "/(office)/nhat-ky/page": [
    { name: "of a unit", ok: admins, path: ({ target }) => `/nhat-ky?donVi=${target.id}` },
    { name: "everything", ok: adminAtHome, only: home, path: () => "/nhat-ky" },
  ],
}

/** Every handler that is asked by GET. */
export const readRoutes: Record<string, Read[] | typeof open> = {
  "/api/health/route": open,
  "/api/phien/route": [{ ok: atHome, only: home, path: () => "/api/phien" }],
  "/api/don-vi/route": [
    { ok: everyone, only: ["own"], path: () => "/api/don-vi" },
    { name: "searched", ok: everyone, only: ["own"], path: () => "/api/don-vi?tim=zqname" },
    { name: "cells", ok: everyone, only: ["own"], path: () => "/api/don-vi?tim=M&chi-bo=1" },
  ],
  "/api/don-vi/mau/route": [{ ok: adminAtHome, only: home, path: () => "/api/don-vi/mau" }],
  "/api/so-lieu/route": [{ ok: seen, path: ({ target }) => `/api/so-lieu?don-vi=${target.id}` }],
  "/(office)/van-ban/[id]/trien-khai/xuat/route": perRegister(["documents"], everyoneAbove, "/trien-khai/xuat"),
  "/(office)/[register]/[id]/tep/[file]/route": [
    {
      name: "documents",
      ok: everyoneAbove,
      path: ({ target }) => `/van-ban/${target.records.documents}/tep/${target.files.documents}`,
    },
    {
      name: "models",
      ok: everyone,
      path: ({ target }) => `/mo-hinh/${target.records.models}/tep/${target.files.models}`,
    },
    {
      name: "of another record",
      ok: {},
      path: ({ home, target }) => `/van-ban/${home.records.documents}/tep/${target.files.models}`,
    },
  ],
  "/(office)/du-lieu-ca-nhan/[id]/xuat/route": [{ ok: writers, logged: true, path: requestPath("copy", "/xuat") }],
  "/(office)/[register]/nhap/mau/route": registerPage("/nhap/mau?x=", () => writersAtHome, { only: home }),
  "/(office)/[register]/nhap/[draft]/tien-do/route": [
    { ok: writersAtHome, path: ownDraft((id) => `/van-ban/nhap/${id}/tien-do`) },
  ],
  "/(office)/[register]/xuat/route": registerPage(`/xuat?tu-nam=2000&den-nam=2099&don-vi=`, () => seen),
}
