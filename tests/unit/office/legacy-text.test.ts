import { describe, expect, test } from "vitest"
import { legacyColumn, looksLegacy, toUnicode } from "@/lib/office/legacy-text"

const samples = [
  ["Đảng bộ xã Ước Lễ", "§¶ng bé x· ¦íc LÔ", "Ñaûng boä xaõ Öôùc Leã"],
  ["Bản cam kết tu dưỡng, rèn luyện", "B¶n cam kÕt tu d­ìng, rÌn luyÖn", "Baûn cam keát tu döôõng, reøn luyeän"],
  ["Nguyễn Văn Ánh", "NguyÔn V¨n ¸nh", "Nguyeãn Vaên Aùnh"],
  [
    "Học tập và làm theo tư tưởng Hồ Chí Minh",
    "Häc tËp vµ lµm theo t­ t­ëng Hå ChÝ Minh",
    "Hoïc taäp vaø laøm theo tö töôûng Hoà Chí Minh",
  ],
  ["nghĩa tình, kỷ luật, quý, chỉ thị", "nghÜa t×nh, kû luËt, quý, chØ thÞ", "nghóa tình, kyû luaät, quyù, chæ thò"],
] as const

describe.each(samples)("%s", (unicode, tcvn3, vni) => {
  test("is recognised and decoded from TCVN3", () => {
    expect(looksLegacy(tcvn3)).toBe("tcvn3")
    expect(toUnicode(tcvn3, "tcvn3").toLowerCase()).toBe(unicode.toLowerCase())
  })

  test("is recognised and decoded from VNI", () => {
    expect(looksLegacy(vni)).toBe("vni")
    expect(toUnicode(vni, "vni")).toBe(unicode)
  })

  test("is left alone in Unicode", () => {
    expect(looksLegacy(unicode)).toBeNull()
    expect(looksLegacy(unicode.normalize("NFD"))).toBeNull()
  })
})

test.each([
  ["ĐẢNG BỘ TỈNH", "§¶NG Bé TØNH", "tcvn3"],
  ["HỘI NGHỊ", "HéI NGHÞ", "tcvn3"],
  ["Tô Hà", "T« Hµ", "tcvn3"],
  ["ĐẢNG BỘ TỈNH ƯỚC", "ÑAÛNG BOÄ TÆNH ÖÔÙC", "vni"],
] as const)("decodes capitals: %s", (unicode, legacy, kind) => {
  // "Bé" could be a capitalised word: the font alone knew.
  expect(toUnicode(legacy, kind).replace("Bộ", "BỘ")).toBe(unicode)
})

test("decodes every letter of both encodings", () => {
  expect(toUnicode("µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô­õö÷øùúûüýþ", "tcvn3")).toBe(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
  )
  expect(toUnicode("aøaûaõaùaïaêaèaúaüaéaëaâaàaåaãaáaäñìæóíòôøôûôõôùôïöøöûöõöùöïyøyûyõyùî", "vni")).toBe(
    "àảãáạăằẳẵắặâầẩẫấậđìỉĩíịờởỡớợừửữứựỳỷỹýỵ",
  )
})

test.each([
  "Chi bộ",
  "bé",
  "Café Paris",
  "05-CT/TW",
  "© 2026, § 5, 30°C, 20 m²",
  "Huân chương",
  "Lò Văn Tá, Hà",
  "",
  "Ñ",
])("takes %j for Unicode", (text) => expect(looksLegacy(text)).toBeNull())

describe("names of the highlands are Unicode", () => {
  test.each([
    "A Hôt",
    "Y Xôp",
    "A Tôc",
    "Y Rôc",
    "A Lôc",
    "A Ngôp",
    "Kon Tôc",
    "Làng Plei Rôc",
    "Y Blêt",
    "Siu Hôp",
    "Ðông Hà",
  ])("%s", (name) => expect(looksLegacy(name)).toBeNull())
  test("also a whole column of them", () =>
    expect(legacyColumn(["A Hôt", "Y Xôp", "A Tôc", "Y Rôc", "A Lôc", "Lê Hà", "A Phôt", "Y Têt"])).toBeNull())
})

test("a column is judged as a whole: what proves its font speaks for its other texts", () => {
  expect(legacyColumn(["NguyÔn V¨n ¸nh", "A Hôt", "Lan"])).toEqual({ kind: "tcvn3", cells: [0, 1] })
  expect(legacyColumn(["Nguyeãn Vaên Aùnh", "Toâ Haø"])).toEqual({ kind: "vni", cells: [0, 1] })
  expect(legacyColumn(["Nguyễn Văn Ánh", "Đặng Ước", "B¶n cam kÕt", "A Hôt"])).toEqual({ kind: "tcvn3", cells: [2] })
})
