import type { Topic } from "../topic"

export const privacy: Topic = {
  slug: "ai-doc-duoc-gi",
  title: "Ai đọc được gì, điều gì không được ghi",
  about: "Đọc một lần trước khi ghi tên người, đính kèm tệp.",
  pages: ["/thong-bao"],
  parts: [
    {
      title: "Ai đọc được gì",
      snags: [
        {
          met: "Nội dung bản cam kết",
          then: "Chỉ người viết và chi ủy của chi bộ đọc được. Cấp trên và quản trị chỉ thấy con số, trạng thái, ngày, mức kết quả. Mỗi lần có người mở đều được ghi lại, xem ở “Lịch sử” của bản đó.",
        },
        { met: "Các sổ khác", then: "Mỗi đơn vị xem sổ của mình và của cấp dưới; không xem sổ của đơn vị ngang cấp." },
        { met: "Văn bản, chuyên đề", then: "Cấp dưới đọc được văn bản, chuyên đề của cấp trên." },
      ],
    },
    {
      title: "Không được ghi, không được tải lên",
      snags: [
        { met: "Bí mật nhà nước", then: "Không đưa vào hệ thống, dưới bất cứ hình thức nào." },
        {
          met: "Đơn thư, kỷ luật, nhận xét riêng về một người",
          then: "Không ghi. Cũng không ghi gia đình, số căn cước, số thẻ đảng viên, lý lịch.",
        },
      ],
    },
    {
      title: "Thông báo về dữ liệu cá nhân",
      text: "Lần đăng nhập đầu, mọi người đọc và bấm “Tôi đã đọc”. Xem lại: bấm vào tên mình, “Tài khoản của tôi”, “Thông báo về dữ liệu cá nhân”.",
    },
  ],
  more: ["du-lieu-ca-nhan", "cam-ket", "nguoi-thu-hai"],
}
