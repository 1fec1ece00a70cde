import { z } from "zod"
import { today } from "@/lib/format/dates"
import { conferenceFormNames } from "@/lib/glossary"
import {
  keysOf,
  oneDocument,
  oneOf,
  optionalCount,
  optionalDay,
  optionalId,
  pastDay,
  requiredId,
  requiredText,
} from "@/lib/schema-parts"
import { attendance, saysNothing } from "./rules"

/** A conference. Empty is not zero: what nobody knows yet stays empty. Convened may be unknown; attending may not exceed a known convened, nor stand without saying that it is unknown. */
export const conferenceSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn đơn vị tổ chức."),
    name: requiredText(300),
    heldOn: pastDay,
    form: oneOf(keysOf(conferenceFormNames)),
    themeId: optionalId,
    document: oneDocument,
    provincePoints: optionalCount,
    districtPoints: optionalCount,
    communePoints: optionalCount,
    delegates: optionalCount,
    convenedMembers: optionalCount,
    attendedMembers: optionalCount,
    convenedOfficials: optionalCount,
    attendedOfficials: optionalCount,
    convenedOthers: optionalCount,
    attendedOthers: optionalCount,
    convenedUnknown: z
      .enum(["on", ""])
      .optional()
      .transform((value) => value === "on"),
    closedOn: optionalDay,
  })
  .superRefine((input, context) => {
    for (const { convened, attended } of attendance) {
      const [called, came] = [input[convened], input[attended]]
      if (called && came === null) {
        context.addIssue({
          code: "custom",
          path: [attended],
          message: "Có số triệu tập mà chưa có số tham dự. Không ai dự thì ghi 0.",
        })
      }
      if (called !== null && came !== null && came > called) {
        context.addIssue({
          code: "custom",
          path: [attended],
          message: `Số tham dự (${came}) lớn hơn số triệu tập (${called}). Hãy xem lại hai số này.`,
        })
      }
      if (called === null && came && !input.convenedUnknown) {
        context.addIssue({
          code: "custom",
          path: [convened],
          message:
            "Có số tham dự mà chưa có số triệu tập. Hãy nhập số triệu tập, hoặc đánh dấu “không rõ số triệu tập”.",
        })
      }
    }
    if (input.closedOn && (input.closedOn < input.heldOn || input.closedOn > today())) {
      context.addIssue({
        code: "custom",
        path: ["closedOn"],
        message: "Ngày chốt số phải từ ngày tổ chức đến hôm nay.",
      })
    }
    if (input.closedOn && saysNothing(input)) {
      context.addIssue({ code: "custom", path: ["closedOn"], message: "Chưa có số người dự nào thì chưa chốt được." })
    }
    if (input.form === "inPerson" && (input.provincePoints || input.districtPoints || input.communePoints)) {
      context.addIssue({
        code: "custom",
        path: ["form"],
        message: "Hội nghị trực tiếp không có điểm cầu. Hãy chọn trực tuyến hoặc kết hợp.",
      })
    }
  })

export type ConferenceInput = z.infer<typeof conferenceSchema>
