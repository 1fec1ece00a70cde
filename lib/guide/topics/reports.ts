import { glossary } from "@/lib/glossary"
import type { Topic } from "../topic"

export const reports: Topic = {
  slug: "bao-cao",
  title: "Báo cáo định kỳ",
  about: "Lập, viết lời văn, nộp; cấp trên chấp nhận hoặc trả lại; đính chính.",
  pages: ["/bao-cao"],
  parts: [
    {
      title: "Lập và nộp",
      steps: [
        "Bấm “Báo cáo”, “Lập báo cáo”. Chọn loại và kỳ (sơ kết, tổng kết, chuyên đề, bất thường: từ ngày nào đến ngày nào), bấm “Bắt đầu soạn báo cáo”. Số liệu có sẵn từ các sổ.",
        "Bấm “Soạn lời văn”. Ở phần có đoạn số liệu soạn sẵn, bấm “Đưa vào lời văn” rồi sửa lại cho đúng ý. Bấm “Lưu lời văn”.",
        "Bấm vào một số bất kỳ để xem số đó từ đâu ra.",
        "Bấm “Nộp báo cáo”. Số liệu được giữ nguyên như lúc nộp.",
      ],
      snags: [
        { met: "Nộp rồi mới thấy sai", then: "Khi chưa duyệt: bấm “Rút về để sửa”, sửa, nộp lại." },
        { met: "Bị trả lại", then: "Đọc lý do ở đầu trang, sửa lời văn hoặc sửa trong sổ, rồi nộp lại." },
        {
          met: "Không lập được cho một kỳ",
          then: "Kỳ đó đã có báo cáo, hoặc đơn vị chưa thành lập, đã kết thúc. Trang cho biết lý do và kỳ nào chọn được.",
        },
      ],
    },
    {
      title: "Cấp trên: kỳ và ngày chốt số liệu",
      text: "Đơn vị cấp dưới theo ngày chốt của cấp trên, trừ nơi tự đặt. Kỳ sau bắt đầu ngay sau ngày chốt của kỳ trước, nên không ngày nào bị bỏ sót.",
      steps: [
        "Bấm “Báo cáo”, “Kỳ báo cáo”. Bấm “Sửa” ở loại báo cáo.",
        "Ghi “Chốt số liệu vào ngày” và “Áp dụng cho các kỳ kết thúc từ ngày”, bấm “Lưu”. Báo cáo đã lập giữ nguyên kỳ.",
        "Loại không có hạn trong lịch năm: ghi hạn là mấy ngày sau ngày cuối của kỳ thì đơn vị được nhắc.",
        "Cơ quan có loại báo cáo riêng: bấm “Thêm loại báo cáo”.",
      ],
      snags: [
        {
          met: "Không nhận ngày áp dụng",
          then: "Đã có báo cáo nộp theo ngày chốt cũ. Ghi ngày muộn hơn, như lời báo ở ô ấy.",
        },
      ],
    },
    {
      title: "Cấp trên: duyệt",
      text: "Cán bộ tuyên giáo của bất kỳ cấp trên nào cũng duyệt được. Đơn vị cao nhất tự chấp nhận báo cáo của mình.",
      steps: [
        "Bấm “Báo cáo”, chọn loại và năm, bấm “Tìm”. Cột “Đang chờ” cho biết ai đang chờ ai.",
        "Mở từng báo cáo, bấm “Chấp nhận”. Hoặc mở “Hoặc trả lại để đơn vị sửa”, ghi lý do chung hay ở từng phần, từng số, bấm “Trả lại”.",
        "Nhiều báo cáo một lúc: đánh dấu trong bảng, bấm “Chấp nhận các báo cáo đã chọn”.",
        "Bấm “Khóa báo cáo” khi xong. Báo cáo cấp dưới cũng tự khóa khi bạn nộp báo cáo của mình.",
      ],
    },
    {
      title: "Sau khi nộp",
      steps: [
        "Đã được chấp nhận mà số sai: đơn vị lập báo cáo bấm vào số đó, bấm “Đính chính” ở dòng sai, mở “Đính chính số của …”, ghi số đúng và lý do, bấm “Ghi đính chính”. Số đã nộp vẫn còn bên cạnh.",
        "Sổ đã đổi sau khi nộp: bấm “Thay đổi sau khi nộp” để biết số nào khác.",
        "Ký và vào sổ văn bản rồi: ghi ở “Số, ngày ban hành”, bấm “Ghi số, ngày ban hành”. Ghi được cả khi báo cáo đã khóa.",
        "Bấm “So sánh với kỳ trước” để thấy tăng, giảm.",
      ],
    },
    {
      title: `“${glossary.official.name}”`,
      text: `Báo cáo được chấp nhận thì số của nó là số chính thức. Trang “Tổng hợp”, “${glossary.official.name}” cho biết số ấy khác số đang có trong sổ ở đâu, do đơn vị nào.`,
    },
  ],
  more: ["ban-word", "nhap-thay", "tong-hop"],
}
