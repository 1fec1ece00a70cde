import { expect, test } from "vitest"
import { datedFrom, headNames, partyBody } from "@/lib/format/form-heading"

test.each([
  ["Đảng ủy xã Đăk Mar", "Đảng bộ xã Đăk Mar", "Đăk Mar"],
  ["Tỉnh ủy Kon Tum", "Đảng bộ tỉnh Kon Tum", "Kon Tum"],
  ["Huyện ủy Đắk Hà", "Đảng bộ huyện Đắk Hà", "Đắk Hà"],
  ["Thành ủy Quảng Ngãi", "Đảng bộ thành phố Quảng Ngãi", "Quảng Ngãi"],
  ["Đảng ủy Công an tỉnh", "Đảng bộ Công an tỉnh", ""],
  ["Chi bộ cơ sở Trường Chính trị", "Chi bộ cơ sở Trường Chính trị", ""],
  ["", "", ""],
])("%s leads %s", (committee, body, place) => {
  expect(partyBody(committee)).toBe(body)
  expect(datedFrom({ unit: committee, parent: "" })).toBe(place)
  expect(datedFrom({ unit: "Chi bộ thôn 1", parent: committee })).toBe(place)
})

test.each([
  ["committee", "Tỉnh ủy Kon Tum", "Đảng bộ toàn quốc", "Đảng bộ tỉnh Kon Tum", "Tỉnh ủy Kon Tum"],
  ["committee", "Tỉnh ủy Kon Tum", "", "Đảng bộ tỉnh Kon Tum", "Tỉnh ủy Kon Tum"],
  ["committee", "Đảng ủy xã Đăk Mar", "Tỉnh ủy Kon Tum", "Đảng bộ tỉnh Kon Tum", "Đảng ủy xã Đăk Mar"],
  ["committee", "Thành ủy Kon Tum", "Tỉnh ủy Kon Tum", "Đảng bộ tỉnh Kon Tum", "Thành ủy Kon Tum"],
  ["committee", "Đảng bộ bộ phận Thôn 1", "Đảng ủy xã Đăk Mar", "Đảng bộ xã Đăk Mar", "Đảng bộ bộ phận Thôn 1"],
  ["committee", "Đảng bộ toàn quốc", "", "", "Đảng bộ toàn quốc"],
  ["advisory", "Ban Tuyên giáo Tỉnh ủy Kon Tum", "Tỉnh ủy Kon Tum", "Tỉnh ủy Kon Tum", "Ban Tuyên giáo"],
  ["advisory", "Ban Xây dựng Đảng", "Đảng ủy xã Đăk Mar", "Đảng ủy xã Đăk Mar", "Ban Xây dựng Đảng"],
  ["cell", "Chi bộ thôn 1", "Đảng ủy xã Đăk Mar", "Đảng bộ xã Đăk Mar", "Chi bộ thôn 1"],
  ["cell", "Chi bộ cơ sở Báo Kon Tum", "", "", "Chi bộ cơ sở Báo Kon Tum"],
] as const)("a %s, %s below %s, heads its letters in two lines", (kind, unit, parent, upperBody, issuingBody) => {
  expect(headNames({ unit, parent, kind })).toEqual({ upperBody, issuingBody })
})
