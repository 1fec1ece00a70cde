import type { RegisterKey } from "@/lib/register-key"
import { keys, readBelow, slugOf, withFiles } from "../each-register"
import { atHome, everyone, formFor, home, importersOf, readersOf, writersOf, type Case, type Reads } from "../matrix"
import { builtRoutes } from "../manifests"
import { ownDraft } from "../matrix-files"
import { year } from "../planted"
import { perRegister, registerPage } from "./paths"

const without = (names: readonly RegisterKey[]) => keys.filter((key) => !names.includes(key))
const ownPage = (register: RegisterKey) => `/(office)/ho-so/${slugOf(register)}/[id]/page`
/** Registers with a hand-written page of a record. */
const withOwnPage = keys.filter((key) => builtRoutes().includes(ownPage(key)))

/** Any register: its list, its records, imports and exports. */
export const recordReads: Reads = {
  "/(office)/[register]/page": [
    ...registerPage(`?tu-nam=${year}&den-nam=${year}&don-vi=`, () => everyone),
    ...(["van-ban", "cam-ket"] as const).map((slug) => ({
      name: `${slug}, the unit's own`,
      ok: everyone,
      path: ({ target }: Case) => `/${slug}?tu-nam=2000&den-nam=2099&pham-vi=rieng&don-vi=${target.id}`,
    })),
    {
      name: "behind a figure",
      ok: everyone,
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
  "/(office)/[register]/nhap/mau/route": registerPage("/nhap/mau?x=", importersOf, { only: home }),
  "/(office)/[register]/nhap/[draft]/loi/route": keys.map((name) => ({
    name,
    ok: importersOf(name),
    path: ownDraft(name, (id) => `/${slugOf(name)}/nhap/${id}/loi`),
  })),
  "/(office)/[register]/nhap/[draft]/tien-do/route": keys.map((name) => ({
    name,
    ok: importersOf(name),
    path: ownDraft(name, (id) => `/${slugOf(name)}/nhap/${id}/tien-do`),
  })),
  "/(office)/[register]/xuat/route": registerPage(`/xuat?tu-nam=2000&den-nam=2099&don-vi=`, () => everyone),
}
