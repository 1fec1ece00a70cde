import { randomUUID } from "node:crypto"
import { day } from "./acts/form-values"
import { keys, slugOf, withFiles } from "./each-register"
import {
  adminAtHome,
  atHome,
  belowStaff,
  home,
  importersOf,
  writers,
  writersAtHome,
  writersOf,
  type Post,
} from "./matrix"
import { accountSheet, recordSheet, unitSheet } from "./matrix-files"
import { reformSheet, soundReformFile } from "./planted-events"
import { plantRecord } from "./planted-records"
import { formOf, type Fields } from "./questions"

const pdf = () => new File(["%PDF-1.4 thử"], "thử.pdf")

function withFile(fields: Fields, file: File): FormData {
  const form = formOf(fields)
  form.append("tep", file)
  return form
}

const life = (register: "models" | "exemplars"): Post[] => [
  {
    ok: writers,
    path: async (about) => `/${slugOf(register)}/${(await plantRecord(register, about.target)).id}/buoc`,
    form: () => withFile({ buoc: "note", ngay: day, "minh-chung": "Đã họp", version: "1", "khong-mat": "on" }, pdf()),
  },
]

/** Every handler that takes a POST. */
export const posts: Record<string, Post[]> = {
  "/(office)/[register]/[id]/tep/route": withFiles.map((register) => ({
    name: register,
    ok: writersOf(register),
    path: ({ target }) => `/${slugOf(register)}/${target.records[register]}/tep`,
    form: () => withFile({ "khong-mat": "on" }, pdf()),
  })),
  "/(office)/[register]/nhap/tai-len/route": keys.map((register) => ({
    name: register,
    ok: importersOf(register),
    only: home,
    path: () => `/${slugOf(register)}/nhap/tai-len`,
    form: async ({ player, target }) =>
      withFile(
        {},
        new File([await recordSheet(register, player.role === "cell" ? "cell" : "staff", target.id)], "sổ.xlsx"),
      ),
  })),
  "/(office)/bao-cao/mau/[kind]/route": [
    { ok: writersAtHome, only: home, path: () => "/bao-cao/mau/cell", form: () => withFile({}, pdf()) },
  ],
  "/(office)/bao-cao/nhap-thay/tai-len/route": [
    {
      ok: belowStaff,
      path: ({ target }) => `/bao-cao/nhap-thay/tai-len?donVi=${target.id}&loai=final&tu-nam=2017&den-nam=2019`,
      form: () => withFile({}, pdf()),
    },
  ],
  "/api/ban-nhap/route": [
    {
      ok: atHome,
      only: home,
      path: () => "/api/ban-nhap",
      form: () =>
        formOf({ draft: JSON.stringify({ id: randomUUID(), form: "/x", fields: { opened: [], typed: [] } }) }),
    },
  ],
  "/api/don-vi/nhap/route": [
    {
      ok: adminAtHome,
      only: home,
      path: () => "/api/don-vi/nhap",
      form: ({ target }) => withFile({}, new File([unitSheet(`M-${target.key}`)], "đơn vị.csv")),
    },
  ],
  "/api/don-vi/sap-xep/route": [
    {
      ok: adminAtHome,
      only: home,
      path: () => "/api/don-vi/sap-xep",
      form: () => withFile({}, new File([reformSheet()], "sắp xếp.csv")),
    },
    {
      name: "one that was kept",
      ok: adminAtHome,
      path: () => "/api/don-vi/sap-xep",
      form: async (about) => formOf({ "tep-da-tai": await soundReformFile(about) }),
    },
  ],
  "/api/tai-khoan/nhap/route": [
    {
      ok: adminAtHome,
      only: home,
      path: () => "/api/tai-khoan/nhap",
      form: ({ target }) => withFile({}, new File([accountSheet(target).bytes], "tài khoản.csv")),
    },
  ],
  "/(office)/ho-so/mo-hinh/[id]/buoc/route": life("models"),
  "/(office)/ho-so/dien-hinh/[id]/buoc/route": life("exemplars"),
}
