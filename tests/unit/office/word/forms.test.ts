import { describe, expect, test } from "vitest"
import { commitmentForm } from "@/lib/office/word/commitment-form"
import { fillTemplate } from "@/lib/office/word/fill-template"
import { inspectionPlanLetter } from "@/lib/office/word/inspection-plan"
import { minutesLetter } from "@/lib/office/word/minutes"
import { partyTemplate } from "@/lib/office/word/party-template"
import { blankCommitment, blankMinutes, samplePlan } from "./sample-forms"
import { linesIn, paragraphsOf, paragraphThatReads, partOf, textOf } from "./word-parts"

const dotted = (file: Uint8Array) =>
  paragraphsOf(partOf(file)).filter((xml) => /<w:tab (?=[^>]*w:leader="dot")/.test(xml) && /<w:tab\/>/.test(xml))

describe("minutes", () => {
  test("leave dotted lines for all that is not known", async () => {
    const file = await minutesLetter(blankMinutes())
    const labels = dotted(file).map(textOf).filter(Boolean)
    expect(labels).toEqual([
      "Bắt đầu lúc: ",
      "Địa điểm: ",
      "Chủ trì: ",
      "Thư ký: ",
      "Có mặt: ",
      "Vắng mặt: ",
      "Kết thúc lúc: ",
    ])
    expect(dotted(file).length).toBeGreaterThan(labels.length + 10)
    expect(linesIn(file)).toEqual(expect.arrayContaining(["ĐẢNG BỘ XÃ ĐĂK MAR", "CHI BỘ THÔN 1", "*", "BIÊN BẢN"]))
  })

  test("say what is known, and have the secretary left and the chair right on one height", async () => {
    const minutes = blankMinutes({
      startedAt: "08 giờ 00, ngày 05/6/2026",
      endedAt: "10 giờ 30",
      chair: "A Khôi",
      secretary: "Y <Nhâm>",
      present: { count: 21, names: null },
      absent: { count: 2, names: "A Tới, Y Blưi (có lý do)" },
      content: [{ heading: "1. Nội dung", text: "Một.\nHai." }],
    })
    const file = await minutesLetter(minutes)
    expect(linesIn(file)).toEqual(
      expect.arrayContaining(["Có mặt: 21 người", "Vắng mặt: 2 người: A Tới, Y Blưi (có lý do)", "Một.", "Hai."]),
    )
    const row =
      partOf(file)
        .match(/<w:tr>.*?<\/w:tr>/gs)
        ?.at(-1) ?? ""
    const cells = (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textOf)
    expect(cells).toEqual(["THƯ KÝY <Nhâm>", "CHỦ TRÌA Khôi"])
    expect(row).toContain("<w:cantSplit/>")
  })
})

describe("the commitment form", () => {
  test("has six numbered parts with rows high enough to write in, when blank", async () => {
    const file = await commitmentForm(blankCommitment())
    const xml = partOf(file)
    expect(linesIn(file).filter((line) => /^\(\d\) /.test(line))).toHaveLength(6)
    expect(linesIn(file)).toContain("(3) Về thực hiện chức trách, nhiệm vụ được giao")
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(6)
    expect(xml.match(/<w:trHeight [^>]*w:val="680"/g)).toHaveLength(12)
    expect(dotted(file).map(textOf).filter(Boolean)).toEqual([
      "Họ và tên: ",
      "Ngày sinh: ",
      "Chức vụ: ",
      "Sinh hoạt tại chi bộ: ",
      "Đơn vị công tác: ",
    ])
    expect(xml).not.toMatch(/<\/w:tbl><w:tbl>/)
  })

  test("holds the items, the cell's confirmation and the year-end results", async () => {
    const item = { action: "Đọc sách {x}", measure: "4 cuốn\nmột quý một cuốn", deadline: "31/12", duty: "Bí thư" }
    const file = await commitmentForm(
      blankCommitment([item], {
        name: "Nguyễn Thị Ước",
        confirmation: "Chi bộ thông qua ngày 05/02/2026",
        confirmedBy: "A Khôi",
        selfResult: "Hoàn thành tốt",
        remark: "Chi bộ nhất trí",
      }),
    )
    expect(linesIn(file)).toEqual(
      expect.arrayContaining([
        "Họ và tên: Nguyễn Thị Ước",
        "Đọc sách {x}",
        "một quý một cuốn",
        "Chi bộ thông qua ngày 05/02/2026",
        "Hoàn thành tốt",
        "Chi bộ nhất trí",
      ]),
    )
    expect(partOf(file)).not.toContain("w:trHeight")
  })
})

describe("the plan of inspection", () => {
  test("is a letter KẾ HOẠCH whose empty parts are dotted", async () => {
    const letter = inspectionPlanLetter(samplePlan({ period: null }))
    const file = await fillTemplate(await partyTemplate("committee"), letter)
    const lines = linesIn(file)
    expect(lines).toEqual(
      expect.arrayContaining(["KẾ HOẠCH", "- Đảng ủy xã Đăk Pxi", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "A Khôi"]),
    )
    expect(lines[lines.indexOf("3. Thời gian kiểm tra") + 1]).toMatch(/^…+$/)
    expect(lines[lines.indexOf("IV- TỔ CHỨC THỰC HIỆN") + 1]).toMatch(/^…+$/)
    expect(paragraphThatReads(partOf(file), "1. Nội dung kiểm tra")).toContain("<w:b/>")
  })
})
