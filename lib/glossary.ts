/** One word per concept: code name ↔ Vietnamese term ↔ what it means. Labels and headings read from here. */
export interface Term {
  /** As a heading. */
  name: string
  /** Inside a sentence. */
  inline: string
  meaning: string
}

const term = (name: string, inline: string, meaning: string): Term => ({ name, inline, meaning })

export const glossary = {
  unit: term(
    "Đơn vị",
    "đơn vị",
    "Cấp ủy, đảng bộ hoặc chi bộ trong hệ thống; giữ một mã suốt đời, tên và cấp trên có thời hạn.",
  ),
  person: term("Nhân sự", "người", "Người viết bản cam kết; chỉ ghi họ tên, năm sinh, chức vụ, diện và đơn vị."),
  account: term("Tài khoản", "tài khoản", "Người đăng nhập; mỗi tài khoản giữ một hoặc nhiều vai trò tại đơn vị."),
  document: term("Văn bản", "văn bản", "Văn bản đã ban hành, kèm tệp và các văn bản mà nó triển khai hoặc thay thế."),
  commitment: term("Bản cam kết", "bản cam kết", "Cam kết tu dưỡng, rèn luyện, phấn đấu của một người trong một năm."),
  practiceModel: term(
    "Mô hình",
    "mô hình",
    "Cách làm theo cụ thể của một đơn vị, có đăng ký, cập nhật, công nhận, nhân rộng.",
  ),
  exemplar: term("Điển hình tiên tiến", "điển hình", "Tập thể hoặc cá nhân tiêu biểu trong học tập và làm theo."),
  theme: term("Chuyên đề", "chuyên đề", "Nội dung học tập của một năm hoặc cả nhiệm kỳ, do một cấp ủy ban hành."),
  conference: term(
    "Hội nghị học tập, quán triệt",
    "hội nghị",
    "Hội nghị học tập một văn bản hoặc chuyên đề; đếm lượt người triệu tập và tham dự.",
  ),
  meeting: term("Sinh hoạt chi bộ", "buổi sinh hoạt", "Buổi họp thường kỳ hoặc chuyên đề của chi bộ trong một tháng."),
  commendation: term(
    "Biểu dương, khen thưởng",
    "lượt khen",
    "Tập thể, cá nhân được biểu dương hoặc khen thưởng; hai số tính riêng.",
  ),
  praiseLetter: term("Thư khen", "thư khen", "Thư khen gửi một tập thể, cá nhân của đơn vị; không kèm quyết định."),
  dialogue: term(
    "Đối thoại, tiếp công dân",
    "cuộc đối thoại, tiếp công dân",
    "Cuộc đối thoại hoặc đợt tiếp công dân; chỉ ghi số lượng và một dòng nội dung.",
  ),
  ethicsCode: term("Chuẩn mực đạo đức", "bộ chuẩn mực", "Chuẩn mực đạo đức công vụ, nghề nghiệp do đơn vị ban hành."),
  plan: term(
    "Kế hoạch",
    "kế hoạch",
    "Kế hoạch của đơn vị cho một năm: nội dung trọng tâm, đột phá, bức xúc nổi cộm và chỉ tiêu.",
  ),
  inspection: term(
    "Kiểm tra, giám sát",
    "đợt kiểm tra",
    "Một đợt kiểm tra, giám sát: nơi đến, kết luận, kiến nghị có thời hạn.",
  ),
  outreach: term(
    "Số liệu theo tháng",
    "số liệu tháng",
    "Tuyên truyền và những gì cơ quan tự đếm: mỗi chỉ tiêu một con số trong tháng, đếm bằng đơn vị tính riêng.",
  ),
  statedTotal: term(
    "Số tổng",
    "số tổng",
    "Một con số chung của một kỳ mà đơn vị có sẵn, không có hoặc chưa có danh sách; bản ghi nằm trong số đó không cộng thêm.",
  ),
  outreachKind: term(
    "Chỉ tiêu theo tháng",
    "chỉ tiêu",
    "Tin, bài; buổi biểu diễn; đường dây nóng…: mỗi chỉ tiêu đếm bằng một đơn vị tính, có thể có phần “trong đó”.",
  ),
  lookup: term(
    "Danh mục dùng chung",
    "danh mục",
    "Những gì các biểu mẫu cho chọn: sửa một chỗ, mọi đơn vị thấy ngay; bản ghi đã có đi theo.",
  ),
  documentType: term("Loại văn bản", "loại văn bản", "Nghị quyết, chỉ thị, kế hoạch…: chọn khi ghi văn bản."),
  practiceField: term("Lĩnh vực", "lĩnh vực", "Chọn khi đăng ký mô hình, điển hình."),
  commendationForm: term(
    "Hình thức biểu dương, khen thưởng",
    "hình thức",
    "Huân chương, bằng khen, giấy khen, biểu dương…: chọn khi ghi biểu dương, khen thưởng.",
  ),
  resultGrade: term("Mức kết quả", "mức kết quả", "Kết quả thực hiện bản cam kết, mỗi mức dùng cho một khoảng năm."),
  unitType: term("Loại đơn vị", "loại đơn vị", "Tỉnh ủy, đảng ủy cơ sở, chi bộ…: chọn khi thêm hoặc đổi loại đơn vị."),
  figure: term("Chỉ tiêu", "chỉ tiêu", "Số đếm có định nghĩa, đơn vị tính, kỳ và phạm vi riêng hoặc toàn nhánh."),
  branch: term("Toàn nhánh", "toàn nhánh", "Đơn vị cùng mọi đơn vị trực thuộc các cấp."),
  own: term("Riêng đơn vị", "riêng đơn vị", "Chỉ số liệu của chính đơn vị, không tính cấp dưới."),
  auditEvent: term("Nhật ký", "nhật ký", "Ai làm gì, khi nào, với vai trò nào; trước và sau theo từng mục."),
  search: term("Tìm kiếm", "tìm kiếm", "Tìm trong mọi sổ mà bạn được xem; không cần gõ dấu, số ký hiệu gõ gần đúng."),
  cascade: term(
    "Việc triển khai",
    "việc triển khai",
    "Đơn vị nào đã ban hành văn bản để triển khai, đã học tập, quán triệt; sau bao nhiêu ngày; đơn vị nào chưa.",
  ),
  work: term("Việc cần làm", "việc cần làm", "Những gì đến hạn, quá hạn, bị trả lại hoặc để lâu chưa cập nhật."),
  deadline: term(
    "Lịch năm",
    "thời hạn",
    "Thời hạn của từng việc trong năm; đơn vị nào không đặt riêng thì theo cấp trên gần nhất.",
  ),
  completeness: term(
    "Tiến độ ghi sổ",
    "tiến độ ghi sổ",
    "Đơn vị nào đã ghi, báo không phát sinh, chưa ghi hoặc chậm so với lịch năm.",
  ),
  nothingToReport: term("Không phát sinh", "không phát sinh", "Đơn vị nói rõ là trong kỳ không có gì để ghi vào sổ."),
  report: term(
    "Báo cáo",
    "báo cáo",
    "Số liệu và lời văn của một đơn vị cho một kỳ: nộp, cấp trên chấp nhận hoặc trả lại, rồi khóa.",
  ),
  correction: term(
    "Đính chính",
    "đính chính",
    "Số cũ, số mới, lý do, người ghi: viết thêm bên cạnh số đã nộp, không thay số đó.",
  ),
  official: term("Số chính thức", "số chính thức", "Số trong báo cáo đã được cấp trên chấp nhận, kể cả đính chính."),
  live: term("Số hiện thời", "số hiện thời", "Số đếm từ các bản ghi đang có trong sổ vào lúc xem."),
  dataRequest: term(
    "Yêu cầu về dữ liệu cá nhân",
    "yêu cầu",
    "Ai đó yêu cầu cung cấp bản sao, chỉnh sửa, hạn chế xử lý hoặc ẩn danh hóa dữ liệu của một người; ghi hạn và kết quả.",
  ),
  retention: term(
    "Thời hạn bảo quản",
    "thời hạn bảo quản",
    "Bản ghi của mỗi sổ được giữ bao nhiêu năm, tính từ cuối năm của bản ghi; hết hạn mới được đưa vào danh mục hủy.",
  ),
  disposal: term(
    "Danh mục hủy",
    "danh mục hủy",
    "Bản ghi hết thời hạn bảo quản hoặc đã xóa quá 30 ngày, chờ lãnh đạo đơn vị duyệt; duyệt rồi là biên bản hủy.",
  ),
  reminder: term("Lời nhắc", "lời nhắc", "Thư hoặc tin nhắn nhắc đơn vị đã quá hạn mà chưa ghi sổ."),
  unitEvent: term(
    "Sắp xếp tổ chức",
    "lần sắp xếp",
    "Một quyết định làm thay đổi tổ chức từ một ngày: thành lập, đổi tên, chuyển, sáp nhập, tách, giải thể.",
  ),
  lineage: term(
    "Dòng lịch sử",
    "dòng lịch sử",
    "Đơn vị này từ đâu mà có, mang những tên nào, đã thành những đơn vị nào.",
  ),
  reconciliation: term(
    "Đối chiếu hai cách tính",
    "đối chiếu",
    "Số theo tổ chức lúc đó khác số theo tổ chức hiện nay bao nhiêu, do những đơn vị nào đã chuyển đến hoặc chuyển đi.",
  ),
  backup: term(
    "Sao lưu",
    "bản sao lưu",
    "Mỗi bản sao lưu là một tệp giữ mọi dữ liệu vào một lúc, kể cả tệp đính kèm; khôi phục được trên máy khác.",
  ),
  signInSlip: term(
    "Phiếu đăng nhập",
    "phiếu đăng nhập",
    "Tờ giấy trao tận tay: tên đăng nhập và mã dùng một lần để vào lần đầu rồi tự đặt mật khẩu.",
  ),
  secondPerson: term(
    "Người thứ hai xác nhận",
    "xác nhận",
    "Ai được đọc nội dung bản cam kết thì phải có người thứ hai, không phải người giao, xác nhận.",
  ),
  textAccess: term(
    "Ai đọc được bản cam kết",
    "người đọc được",
    "Những tài khoản đọc được nội dung bản cam kết của chi bộ, ai giao, ai xác nhận, lúc nào.",
  ),
  importBatch: term("Đợt nhập", "đợt nhập", "Một tệp Excel đã nhập trọn vẹn; có thể hoàn tác cả đợt khi chưa ai sửa."),
} as const satisfies Record<string, Term>

/** The registers by their keys, in the order of the menu: what each is called, and the table of its records. */
export const registerNames = {
  commitments: { term: glossary.commitment, table: "commitment" },
  meetings: { term: glossary.meeting, table: "meeting" },
  plans: { term: glossary.plan, table: "plan" },
  conferences: { term: glossary.conference, table: "conference" },
  models: { term: glossary.practiceModel, table: "practice_model" },
  exemplars: { term: glossary.exemplar, table: "exemplar" },
  commendations: { term: glossary.commendation, table: "commendation" },
  praiseLetters: { term: glossary.praiseLetter, table: "praise_letter" },
  dialogues: { term: glossary.dialogue, table: "dialogue" },
  outreach: { term: glossary.outreach, table: "outreach_count" },
  statedTotals: { term: glossary.statedTotal, table: "stated_total" },
  inspections: { term: glossary.inspection, table: "inspection" },
  documents: { term: glossary.document, table: "document" },
  themes: { term: glossary.theme, table: "theme" },
  ethicsCodes: { term: glossary.ethicsCode, table: "ethics_code" },
  people: { term: glossary.person, table: "person" },
} as const satisfies Record<string, { term: Term; table: string }>

/** The part of a number that was stated of a whole branch and is in no unit of it. */
export const undividedName = "Số tổng của toàn nhánh, chưa chia về đơn vị"

/** What a stated total is of. */
export const breadthNames = {
  branch: "Toàn nhánh",
  own: "Riêng đơn vị",
} as const

export const roleNames = {
  admin: "Quản trị",
  staff: "Cán bộ tuyên giáo",
  cell: "Chi ủy",
  leader: "Lãnh đạo",
} as const

/** A role's name; a key that is none stands for itself. */
export function roleName(role: string): string {
  return role in roleNames ? roleNames[role as keyof typeof roleNames] : role
}

export const roleMeanings: Record<keyof typeof roleNames, string> = {
  admin: "Quản lý đơn vị, tài khoản; xem số liệu; không đọc nội dung bản cam kết.",
  staff: "Nhập và sửa mọi sổ trong nhánh; không đọc nội dung bản cam kết.",
  cell: "Ghi mọi việc của chi bộ mình, kể cả nội dung bản cam kết.",
  leader: "Xem số liệu và danh sách trong nhánh; không sửa, không đọc nội dung bản cam kết.",
}

/** By which act one-time codes were made. */
export const codeCauseNames = {
  tree: "Tài khoản tạo theo cây đơn vị",
  file: "Tài khoản tạo từ tệp",
  reset: "Cấp mã mới",
  handover: "Bàn giao vai trò",
} as const

/** Why a role that reads private texts waits for a second person. */
export const waitCauseNames = {
  granted: "giao vai trò",
  reset: "cấp lại mật khẩu",
  unlocked: "mở khóa tài khoản",
  moved: "sắp xếp tổ chức",
} as const

export const personCategoryNames = {
  officialMember: "Đảng viên chính thức",
  probationMember: "Đảng viên dự bị",
  official: "Cán bộ, công chức, viên chức",
  unionMember: "Đoàn viên, hội viên",
} as const

export const commitmentStatusNames = {
  draft: "Bản nháp",
  submitted: "Đã nộp",
  approved: "Đã duyệt",
  reported: "Đã tự báo cáo",
  concluded: "Đã có kết quả",
} as const

export const dataRequestKindNames = {
  copy: "Cung cấp bản sao",
  correction: "Chỉnh sửa",
  restriction: "Hạn chế xử lý",
  pseudonymisation: "Ẩn danh hóa",
} as const

/** The parts of the printed commitment form. */
export const commitmentPartNames = {
  1: "Tư tưởng chính trị",
  2: "Đạo đức, lối sống",
  3: "Chức trách, nhiệm vụ",
  4: "Tổ chức kỷ luật, nêu gương",
  5: "Khắc phục hạn chế",
  6: "Việc làm theo cụ thể",
} as const

export const lifeStageNames = {
  proposed: "Đề xuất",
  registered: "Đã đăng ký",
  underWay: "Đang thực hiện",
  recognised: "Được công nhận",
  replicated: "Nhân rộng",
  stopped: "Đã dừng",
} as const

export const exemplarKindNames = { collective: "Tập thể", person: "Cá nhân" } as const

export const conferenceFormNames = {
  inPerson: "Trực tiếp",
  online: "Trực tuyến",
  mixed: "Trực tiếp kết hợp trực tuyến",
} as const

export const meetingKindNames = { regular: "Thường kỳ", thematic: "Chuyên đề" } as const

export const commendationKindNames = { praise: "Biểu dương", award: "Khen thưởng" } as const

export const dialogueKindNames = { dialogue: "Đối thoại", reception: "Tiếp công dân" } as const

export const taskKindNames = { key: "Trọng tâm", breakthrough: "Đột phá", pressing: "Bức xúc, nổi cộm" } as const

export const taskStateNames = {
  notBegun: "Chưa bắt đầu",
  underWay: "Đang làm",
  done: "Đã xong",
  overdue: "Quá hạn",
} as const

/** How exact a typed count is; the word of an approximate one stands before its number everywhere. */
export const outreachQualifierNames = {
  exact: "đúng số",
  nearly: "gần",
  over: "hơn",
  above: "trên",
  about: "khoảng",
} as const

/** What an indicator is about: the sections of a report that tell of numbers. */
export const indicatorTopicNames = {
  study: "Quán triệt, học tập",
  practice: "Làm theo, nêu gương",
  meetings: "Sinh hoạt chi bộ",
  outreach: "Tuyên truyền",
  models: "Mô hình, điển hình, khen thưởng",
  inspections: "Kiểm tra, giám sát",
} as const

/** How long the spans of a kind of report are. */
export const reportRhythmNames = {
  month: "tháng",
  quarter: "quý",
  halfYear: "6 tháng",
  nineMonths: "9 tháng",
  year: "năm",
  free: "từ ngày đến ngày",
} as const

export type ReportRhythm = keyof typeof reportRhythmNames

export const reportStatusNames = {
  draft: "Đang soạn",
  submitted: "Đã nộp, chờ duyệt",
  returned: "Bị trả lại",
  accepted: "Đã chấp nhận",
  locked: "Đã khóa",
} as const

export type ReportStatus = keyof typeof reportStatusNames

export const unitEventKindNames = {
  found: "Thành lập",
  rename: "Đổi tên",
  retype: "Đổi loại",
  move: "Chuyển cấp trên",
  merge: "Sáp nhập",
  split: "Tách",
  dissolve: "Giải thể",
  reform: "Sắp xếp theo tệp",
  undo: "Hoàn tác",
} as const

/** The two ways to add up a past period: along the structure of then, or restated along today's. */
export const structureViewNames = { then: "Theo tổ chức lúc đó", now: "Theo tổ chức hiện nay" } as const

/** The same inside a sentence. */
export const structureViewInline = { then: "theo tổ chức lúc đó", now: "theo tổ chức hiện nay" } as const

/** Stands on whatever shows sample data. */
export const sampleNotice = "Dữ liệu mẫu để dùng thử: chi bộ, người và việc làm ghi ở đây không có thật."

/** What stands for the name of a unit that the reader may not know. */
export const unknownUnitName = "đơn vị ngoài phạm vi của bạn"

export const headerKindNames = {
  committee: "Cấp ủy",
  advisory: "Ban tham mưu",
  cell: "Chi bộ",
} as const
