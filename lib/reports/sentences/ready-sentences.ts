import type { IndicatorTopic } from "@/lib/db/generated/enums"
import { indicatorTopicNames } from "@/lib/glossary"
import { count, progress, sentence, share, unlessToldWith } from "./facts"
import { meeters, speaker, type Findings } from "./findings"
import { listedExemplars, listedModels } from "./names"
import { monthSentence } from "./month-sentence"

const collectives = { words: "tập thể", all: "đều là tập thể" }
const persons = { words: "cá nhân", all: "đều là cá nhân" }

const convened = { numerator: "memberAttendancesKnown", denominator: "membersConvened", words: "so với triệu tập" }

const isTopic = (sectionKey: string): sectionKey is IndicatorTopic => Object.hasOwn(indicatorTopicNames, sectionKey)

/** The paragraphs of each section of the outline; whatever figure is not nothing is told in one of them, whichever others are. */
const paragraphs: Record<string, (findings: Findings) => string[]> = {
  situation: (findings) => [
    sentence(findings, speaker(findings), [
      count("tổ chức", "conferences", "hội nghị học tập, quán triệt"),
      count("kết nối", "bridgePoints", "điểm cầu", [
        { key: "provincePoints", words: "điểm cầu cấp tỉnh", all: "đều ở cấp tỉnh" },
        { key: "districtPoints", words: "điểm cầu cấp huyện", all: "đều ở cấp huyện" },
        { key: "communePoints", words: "điểm cầu cấp xã", all: "đều ở cấp xã" },
      ]),
      count("có", "delegates", "đại biểu dự hội nghị"),
      count("có", "attendances", "lượt người học tập, quán triệt", [
        { key: "memberAttendances", words: "lượt đảng viên", all: "đều là đảng viên", rate: convened },
        {
          key: "officialAttendances",
          words: "lượt cán bộ, công chức, viên chức",
          all: "đều là cán bộ, công chức, viên chức",
        },
        {
          key: "otherAttendances",
          words: "lượt đoàn viên, hội viên, quần chúng",
          all: "đều là đoàn viên, hội viên, quần chúng",
        },
      ]),
      unlessToldWith(
        "memberAttendances",
        convened,
        share(
          "có",
          convened.numerator,
          convened.denominator,
          "lượt đảng viên dự so với triệu tập",
          "lượt đảng viên dự ở nơi rõ số triệu tập",
        ),
      ),
    ]),
  ],
  leadership: (findings) => [
    sentence(findings, speaker(findings), [
      count("ban hành", "documents", "văn bản lãnh đạo, chỉ đạo"),
      count("ban hành", "ethicsCodes", "bộ chuẩn mực đạo đức công vụ, nghề nghiệp"),
      count("tiếp nhận", "documentsReceived", "văn bản của cơ quan khác"),
      count("xây dựng", "plans", "kế hoạch"),
      count("xác định", "keyTasks", "nội dung trọng tâm"),
      count("xác định", "breakthroughs", "nội dung đột phá"),
    ]),
  ],
  study: (findings) => [
    sentence(findings, meeters(findings), [
      count("tổ chức", "themeMeetings", "buổi sinh hoạt có nội dung học tập và làm theo"),
    ]),
  ],
  practice: (findings) => [
    sentence(findings, speaker(findings), [
      share(
        "có",
        "commitments",
        "commitmentsDue",
        "người viết bản cam kết",
        "bản cam kết tu dưỡng, rèn luyện, phấn đấu",
      ),
      share(
        "có",
        "headPlans",
        "headsDue",
        "người đứng đầu viết kế hoạch cá nhân",
        "kế hoạch cá nhân của người đứng đầu",
      ),
      count("duyệt", "commitmentsApproved", "bản cam kết"),
      count("nghe báo cáo kết quả thực hiện", "commitmentsReported", "bản cam kết"),
      count("ghi kết quả thực hiện", "commitmentsConcluded", "bản cam kết"),
    ]),
    sentence(findings, speaker(findings), [
      progress(
        "lựa chọn",
        "pressingIssues",
        "pressingIssuesSolved",
        "vấn đề bức xúc, nổi cộm để giải quyết",
        "vấn đề",
        "giải quyết",
      ),
    ]),
    sentence(findings, speaker(findings), [
      count("tổ chức", "dialogues", "cuộc đối thoại"),
      count("có", "communesInDialogue", "lượt xã có đối thoại"),
      count("có", "citizensInDialogue", "công dân dự đối thoại"),
      count("tổ chức", "receptions", "lượt tiếp công dân"),
      count("tiếp", "citizensReceived", "công dân"),
    ]),
  ],
  meetings: (findings) => [
    sentence(findings, meeters(findings), [
      count("sinh hoạt", "meetings", "buổi", [
        { key: "thematicMeetings", words: "buổi sinh hoạt chuyên đề", all: "đều là sinh hoạt chuyên đề" },
      ]),
    ]),
  ],
  models: (findings) => [
    sentence(findings, speaker(findings), [
      count("đăng ký", "models", "mô hình"),
      count("có", "modelsRecognised", "mô hình được công nhận"),
      count("có", "modelsReplicated", "mô hình được nhân rộng"),
      count("có", "modelsStopped", "mô hình dừng thực hiện"),
    ]),
    findings.models.length > 0 ? `Các mô hình: ${listedModels(findings.models)}.` : "",
    sentence(findings, speaker(findings), [
      count("giới thiệu", "exemplars", "điển hình tiên tiến", [
        { key: "exemplarCollectives", ...collectives },
        { key: "exemplarPersons", ...persons },
      ]),
      count("có", "exemplarsRecognised", "điển hình được công nhận"),
    ]),
    findings.exemplars.length > 0 ? `Các điển hình: ${listedExemplars(findings.exemplars)}.` : "",
    sentence(findings, speaker(findings), [
      count("biểu dương", "praisedCollectives", "tập thể"),
      count("biểu dương", "praisedPersons", "cá nhân"),
      count("khen thưởng", "awardedCollectives", "tập thể"),
      count("khen thưởng", "awardedPersons", "cá nhân"),
      count("có", "praiseLetters", "thư khen"),
    ]),
  ],
  inspections: (findings) => [
    sentence(findings, speaker(findings), [
      count("tiến hành", "inspections", "đợt kiểm tra, giám sát"),
      count("kiểm tra, giám sát", "organisationsInspected", "lượt tổ chức"),
      count("kiểm tra, giám sát", "headsInspected", "lượt người đứng đầu"),
      progress("nêu", "recommendations", "recommendationsDone", "kiến nghị sau kiểm tra", "kiến nghị", "thực hiện"),
    ]),
  ],
}

/** What offices count by month of what a section is about. */
function monthly(sectionKey: string, findings: Findings): string {
  const which = sectionKey === "outreach" ? "tuyên truyền" : "khác"
  return isTopic(sectionKey) ? monthSentence(findings, sectionKey, `Kết quả ${which} trong kỳ`) : ""
}

/** A draft paragraph of a section in ready sentences; empty where there is nothing to say. */
export function readySentences(sectionKey: string, findings: Findings): string {
  return [...(paragraphs[sectionKey]?.(findings) ?? []), monthly(sectionKey, findings)].filter(Boolean).join("\n")
}
