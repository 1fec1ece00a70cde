import type { DataRequestKind } from "@/lib/db/generated/enums"
import type { Case, Read } from "./matrix"
import type { RegisterKey } from "@/lib/register-key"
import { keys, readBelow, slugOf, withFiles } from "./each-register"
import {
  admins,
  adminAtHome,
  atHome,
  belowStaff,
  cellOnly,
  everyone,
  formFor,
  home,
  importersOf,
  open,
  readersOf,
  writers,
  writersAtHome,
  writersOf,
} from "./matrix"
import { builtRoutes } from "./manifests"
import { ownDraft, substituteDraft, unitDraft } from "./matrix-files"
import { plantDisposal, plantRequest, year } from "./planted"
import { eventDraft, plantEvent, reformFile } from "./planted-events"
import type { PlantedState } from "./planted-reports"

/** The same path for the record of each register. */
function perRegister(
  names: readonly RegisterKey[],
  ok: (name: RegisterKey) => Read["ok"],
  tail = "",
  more: Partial<Read> = {},
): Read[] {
  return names.map((name) => ({
    name,
    ok: ok(name),
    path: ({ target }: Case) => `/${slugOf(name)}/${target.records[name]}${tail}`,
    ...more,
  }))
}

/** The same page under each register. */
function registerPage(tail: string, ok: (name: RegisterKey) => Read["ok"], more: Partial<Read> = {}): Read[] {
  return keys.map((name) => ({
    name,
    ok: ok(name),
    path: ({ target }: Case) => `/${slugOf(name)}${tail}${target.id}`,
    ...more,
  }))
}

const unitPage = (tail: string) => ({ ok: admins, path: ({ target }: Case) => `/don-vi/${target.id}${tail}` })
const seen = everyone
const without = (names: readonly RegisterKey[]) => keys.filter((key) => !names.includes(key))
const ownPage = (register: RegisterKey) => `/(office)/ho-so/${slugOf(register)}/[id]/page`
/** Registers with a hand-written page of a record. */
const withOwnPage = keys.filter((key) => builtRoutes().includes(ownPage(key)))

/** The page of a new request about a person of the target. */
const requestPath =
  (kind: DataRequestKind, tail = "") =>
  async ({ target }: Case) =>
    `/du-lieu-ca-nhan/${(await plantRequest(target, kind)).id}${tail}`

const everyState = ["draft", "submitted", "returned", "accepted"] as const

/** The same page of a report in each of the states. */
function reportPages(states: readonly PlantedState[], ok: Read["ok"], tail = ""): Read[] {
  return states.map((state) => ({ name: state, ok, path: ({ target }) => `/bao-cao/${target.reports[state]}${tail}` }))
}

/** The form that types a report of the target, for years nobody reported about. */
const substitutePath =
  (tail: string) =>
  ({ target }: Case) =>
    `/bao-cao/nhap-thay${tail}?donVi=${target.id}&loai=final&tu-nam=${year - 3}&den-nam=${year - 1}`

/** Every page. */
export const pages: Record<string, Read[] | typeof open> = {
  "/_global-error/page": open,
  "/_not-found/page": open,
  "/dang-nhap/page": open,
  "/(office)/huong-dan/page": open,
  "/(office)/huong-dan/[topic]/page": open,
  "/(office)/page": [{ ok: atHome, only: home, path: () => "/" }],
  "/(office)/so-ghi/page": [{ ok: atHome, only: home, path: () => "/so-ghi" }],
  "/(office)/ca-nhan/page": [{ ok: atHome, only: home, path: () => "/ca-nhan" }],
  "/(office)/cho-xac-nhan/page": [{ ok: atHome, only: home, path: () => "/cho-xac-nhan" }],
  "/(office)/quyen-doc/page": [{ ok: cellOnly, only: home, path: () => "/quyen-doc" }],
  "/(office)/xac-nhan/page": [{ ok: { admin: home, staff: home }, only: home, path: () => "/xac-nhan" }],
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
  "/(office)/tong-hop/[unit]/doi-chieu/page": [
    { ok: seen, path: ({ target }) => `/tong-hop/${target.id}/doi-chieu?tu-nam=2020&den-nam=${year}` },
  ],
  "/(office)/tong-hop/[unit]/chinh-thuc/page": [
    {
      name: "accepted",
      ok: seen,
      path: ({ target }) => `/tong-hop/${target.id}/chinh-thuc?tu-nam=${year - 1}&den-nam=${year - 1}`,
    },
    { name: "waiting", ok: seen, path: ({ target }) => `/tong-hop/${target.id}/chinh-thuc?loai=halfYear` },
    {
      name: "restated",
      ok: seen,
      path: ({ target }) => `/tong-hop/${target.id}/chinh-thuc?tu-nam=${year - 1}&den-nam=${year - 1}&theo=hien-nay`,
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
  "/(office)/[register]/[id]/page": perRegister(without(withOwnPage), readersOf),
  "/(office)/[register]/[id]/lich-su/page": [
    ...perRegister(without(readBelow), readersOf, "/lich-su"),
    // Who kept a document or a theme above is named in its history, as on the record itself.
    ...perRegister(readBelow, () => everyone, "/lich-su", { only: ["own", "descendant", "sibling", "foreign"] }),
  ],
  "/(office)/[register]/[id]/sua/page": perRegister(keys, writersOf, "/sua"),
  "/(office)/[register]/moi/page": [
    ...registerPage("/moi?unitId=", (name) =>
      Object.fromEntries(Object.keys(writersOf(name)).map((role) => [role, formFor.staff])),
    ),
  ],
  "/(office)/[register]/da-xoa/page": registerPage("/da-xoa?x=", writersOf, { only: home }),
  "/(office)/[register]/nhap/page": registerPage("/nhap?x=", importersOf, { only: home }),
  "/(office)/[register]/nhap/[draft]/page": keys.map((name) => ({
    name,
    ok: importersOf(name),
    path: ownDraft(name, (id) => `/${slugOf(name)}/nhap/${id}`),
  })),

  ...Object.fromEntries(withOwnPage.map((key) => [ownPage(key), perRegister([key], readersOf)])),
  "/(office)/van-ban/[id]/trien-khai/page": perRegister(["documents"], readersOf, "/trien-khai"),
  "/(office)/ho-so/cam-ket/[id]/in/page": perRegister(["commitments"], writersOf, "/in"),
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
  "/(office)/cam-ket/nam/[year]/danh-sach/page": [
    { ok: seen, path: ({ target }) => `/cam-ket/nam/${year}/danh-sach?don-vi=${target.id}` },
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
    { ok: seen, path: ({ target }) => `/tuyen-truyen/thang/${year}-01?don-vi=${target.id}` },
  ],
  "/(office)/danh-muc/page": [{ ok: adminAtHome, only: home, path: () => "/danh-muc" }],
  "/(office)/tuyen-truyen/loai-hinh/page": [{ ok: adminAtHome, only: home, path: () => "/tuyen-truyen/loai-hinh" }],
  "/(office)/sinh-hoat/nam/[year]/page": [
    { ok: seen, path: ({ target }) => `/sinh-hoat/nam/${year}?don-vi=${target.id}` },
  ],

  "/(office)/kien-nghi/page": [{ ok: atHome, only: home, path: () => "/kien-nghi" }],
  "/(office)/tim/page": [{ ok: atHome, only: home, path: () => "/tim?q=zq" }],
  "/(office)/lich/page": [{ ok: seen, path: ({ target }) => `/lich?nam=${year}&donVi=${target.id}` }],
  "/(office)/day-du/page": [{ ok: seen, path: ({ target }) => `/day-du?nam=${year}&don-vi=${target.id}` }],

  "/(office)/bao-cao/page": [
    { ok: seen, path: ({ target }) => `/bao-cao?donVi=${target.id}&loai=year&tu-nam=${year}&den-nam=${year}` },
  ],
  "/(office)/bao-cao/mau/page": [{ ok: writersAtHome, only: home, path: () => "/bao-cao/mau" }],
  "/(office)/bao-cao/moi/page": [{ ok: writersAtHome, only: home, path: () => "/bao-cao/moi" }],
  "/(office)/bao-cao/[id]/page": reportPages(everyState, seen),
  "/(office)/bao-cao/[id]/so-lieu/[figure]/page": [
    ...reportPages(everyState, seen, "/so-lieu/documents"),
    {
      name: "behind a line",
      ok: seen,
      path: ({ target }) => `/bao-cao/${target.reports.accepted}/so-lieu/documents?dong=${target.id}`,
    },
  ],
  "/(office)/bao-cao/[id]/ty-le/[ratio]/page": reportPages(everyState, seen, "/ty-le/commitmentRate"),
  "/(office)/bao-cao/[id]/so-sanh/page": [
    ...reportPages(["draft", "accepted"], seen, "/so-sanh"),
    {
      name: "accepted, restated",
      ok: seen,
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
    ...reportPages(["submitted", "accepted"], seen, "/thay-doi"),
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

  "/(office)/don-vi/page": [{ ok: atHome, only: home, path: () => "/don-vi?tim=zqname" }],
  "/(office)/don-vi/[id]/page": [
    { ok: seen, path: ({ target }) => `/don-vi/${target.id}` },
    { name: "history", ok: seen, path: ({ target }) => `/don-vi/${target.id}?muc=lich-su` },
    { name: "accounts", ok: admins, path: ({ target }) => `/don-vi/${target.id}?muc=tai-khoan` },
    { name: "on a day", ok: seen, path: ({ target }) => `/don-vi/${target.id}?ngay=01/01/2020` },
  ],
  "/(office)/don-vi/[id]/cong-khai/page": [
    { ok: { admin: seen.admin, staff: seen.staff }, path: ({ target }) => `/don-vi/${target.id}/cong-khai` },
  ],
  "/(office)/don-vi/[id]/doi-loai/page": [unitPage("/doi-loai")],
  "/(office)/don-vi/[id]/doi-ten/page": [unitPage("/doi-ten")],
  "/(office)/don-vi/[id]/doi-ma/page": [unitPage("/doi-ma")],
  "/(office)/don-vi/sap-xep/page": [{ ok: adminAtHome, only: home, path: () => "/don-vi/sap-xep" }],
  "/(office)/don-vi/sap-xep/[event]/page": [
    { ok: seen, path: async (about) => `/don-vi/sap-xep/${await plantEvent(about)}` },
  ],
  ...Object.fromEntries(
    ["chuyen", "gop", "tach", "giai-the"].map((way) => [
      `/(office)/don-vi/sap-xep/${way}/page`,
      [{ ok: { admin: formFor.admin }, path: ({ target }: Case) => `/don-vi/sap-xep/${way}?donVi=${target.id}` }],
    ]),
  ),
  "/(office)/don-vi/sap-xep/tep/page": [{ ok: adminAtHome, only: home, path: () => "/don-vi/sap-xep/tep" }],
  "/(office)/don-vi/sap-xep/tep/[draft]/page": [
    { ok: adminAtHome, path: async (about) => `/don-vi/sap-xep/tep/${await reformFile(about)}` },
  ],
  "/(office)/don-vi/sap-xep/xem-truoc/[draft]/page": [
    { ok: adminAtHome, path: async (about) => `/don-vi/sap-xep/xem-truoc/${(await eventDraft(about)).draft}` },
  ],
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
  "/(office)/sao-luu/page": [{ ok: adminAtHome, only: home, path: () => "/sao-luu" }],
  "/(office)/nhat-ky/page": [
    { name: "of a unit", ok: admins, path: ({ target }) => `/nhat-ky?donVi=${target.id}` },
    { name: "everything", ok: adminAtHome, only: home, path: () => "/nhat-ky" },
  ],
}

/** Every handler that is asked by GET. */
export const readRoutes: Record<string, Read[] | typeof open> = {
  "/api/health/route": open,
  // Tried in public-page.test.ts.
  "/cong-khai/[slug]/route": open,
  "/cong-khai/[slug]/rss.xml/route": open,
  "/api/phien/route": [{ ok: atHome, only: home, path: () => "/api/phien" }],
  "/api/don-vi/route": [
    { ok: everyone, only: ["own"], path: () => "/api/don-vi" },
    { name: "searched", ok: everyone, only: ["own"], path: () => "/api/don-vi?tim=zqname" },
    { name: "cells", ok: everyone, only: ["own"], path: () => "/api/don-vi?tim=M&chi-bo=1" },
  ],
  "/(office)/don-vi/sap-xep/xem-truoc/[draft]/tien-do/route": [
    { ok: adminAtHome, path: async (about) => `/don-vi/sap-xep/xem-truoc/${(await eventDraft(about)).draft}/tien-do` },
  ],
  "/api/don-vi/sap-xep/mau/route": [{ ok: adminAtHome, only: home, path: () => "/api/don-vi/sap-xep/mau" }],
  "/api/don-vi/mau/route": [{ ok: adminAtHome, only: home, path: () => "/api/don-vi/mau" }],
  "/(office)/word/bien-ban/[id]/route": [
    { ok: readersOf("meetings"), path: ({ target }) => `/word/bien-ban/${target.records.meetings}` },
  ],
  "/(office)/word/cam-ket/[id]/route": [
    { ok: cellOnly, logged: true, path: ({ target }) => `/word/cam-ket/${target.records.commitments}` },
  ],
  "/(office)/word/ke-hoach-kiem-tra/[id]/route": [
    { ok: readersOf("inspections"), path: ({ target }) => `/word/ke-hoach-kiem-tra/${target.records.inspections}` },
  ],
  "/(office)/bao-cao/[id]/word/route": reportPages(everyState, seen, "/word"),
  "/(office)/bao-cao/mau/[kind]/route": [{ ok: writersAtHome, only: home, path: () => "/bao-cao/mau/committee" }],
  "/(office)/bao-cao/[id]/phu-luc/route": reportPages(everyState, seen, "/phu-luc"),
  "/(office)/bao-cao/nhap-thay/mau/route": [{ ok: belowStaff, path: substitutePath("/mau") }],
  "/api/so-lieu/route": [{ ok: seen, path: ({ target }) => `/api/so-lieu?don-vi=${target.id}` }],
  "/(office)/van-ban/[id]/trien-khai/xuat/route": perRegister(["documents"], readersOf, "/trien-khai/xuat"),
  "/(office)/[register]/[id]/tep/[file]/route": [
    ...withFiles.map((name) => ({
      name,
      ok: readersOf(name),
      path: ({ target }: Case) => `/${slugOf(name)}/${target.records[name]}/tep/${target.files[name]}`,
    })),
    {
      name: "of another record",
      ok: {},
      path: ({ home, target }) => `/van-ban/${home.records.documents}/tep/${target.files.models}`,
    },
  ],
  "/(office)/du-lieu-ca-nhan/[id]/xuat/route": [{ ok: writers, logged: true, path: requestPath("copy", "/xuat") }],
  "/(office)/[register]/nhap/mau/route": registerPage("/nhap/mau?x=", importersOf, { only: home }),
  "/(office)/[register]/nhap/[draft]/tien-do/route": keys.map((name) => ({
    name,
    ok: importersOf(name),
    path: ownDraft(name, (id) => `/${slugOf(name)}/nhap/${id}/tien-do`),
  })),
  "/(office)/tong-hop/[unit]/xuat/route": [
    { ok: seen, path: ({ target }) => `/tong-hop/${target.id}/xuat` },
    {
      name: "restated",
      ok: seen,
      path: ({ target }) => `/tong-hop/${target.id}/xuat?tu-nam=2020&den-nam=${year}&theo=hien-nay`,
    },
  ],
  "/(office)/[register]/xuat/route": registerPage(`/xuat?tu-nam=2000&den-nam=2099&don-vi=`, () => seen),
}
