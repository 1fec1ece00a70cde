import { expect, it } from "vitest"
import { partyBody, placeOf } from "@/lib/format/form-heading"

it.each([
  ["Đảng ủy xã Đăk Mar", "Đảng bộ xã Đăk Mar", "Đăk Mar"],
  ["Tỉnh ủy Kon Tum", "Đảng bộ tỉnh Kon Tum", "Kon Tum"],
  ["Huyện ủy Đắk Hà", "Đảng bộ huyện Đắk Hà", "Đắk Hà"],
  ["Thành ủy Quảng Ngãi", "Đảng bộ thành phố Quảng Ngãi", "Quảng Ngãi"],
  ["Đảng ủy Công an tỉnh", "Đảng bộ Công an tỉnh", null],
  ["Chi bộ cơ sở Trường Chính trị", "Chi bộ cơ sở Trường Chính trị", null],
  ["", "", null],
])("%s heads a form as %s", (committee, body, place) => {
  expect(partyBody(committee)).toBe(body)
  expect(placeOf(committee)).toBe(place)
})
