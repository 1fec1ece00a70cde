import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const models: Topic = {
  slug: "mo-hinh-dien-hinh",
  title: "Mô hình, điển hình tiên tiến",
  about: "Đăng ký, ghi từng bước có minh chứng, nhân rộng.",
  pages: [registerPage("models"), registerPage("exemplars")],
  parts: [
    {
      title: "Đăng ký",
      steps: [
        "Ở trang đầu bấm “Thêm mô hình” hoặc “Thêm điển hình”.",
        "Ghi tên ngắn gọn, chọn “Lĩnh vực”, ghi “Ngày đề xuất”, bấm “Lưu”.",
        "Bấm “In phiếu đăng ký” nếu cần bản giấy.",
      ],
    },
    {
      title: "Ghi bước tiếp theo",
      text: "Các bước: đề xuất, đăng ký, đang thực hiện, được công nhận, nhân rộng; có thể dừng ở bất cứ bước nào.",
      steps: [
        "Mở mô hình, đến mục “Ghi bước tiếp theo hoặc cập nhật”.",
        "Chọn việc cần ghi, kiểm tra “Ngày”.",
        "Ghi minh chứng bằng chữ, hoặc đính kèm tệp ở “Tệp minh chứng”. Chuyển giai đoạn phải có một trong hai. Bấm “Ghi”.",
      ],
      snags: [
        { met: "Ghi nhầm bước", then: "Kéo xuống “Ghi nhầm bước vừa rồi?”, bấm “Bỏ bước vừa ghi”." },
        {
          met: "“Quá 90 ngày chưa cập nhật”",
          then: "Ghi một cập nhật, chuyển giai đoạn, hoặc dừng và nêu lý do. Việc đó mới mất khỏi trang đầu.",
        },
      ],
    },
    {
      title: "Nhân rộng",
      text: "Cán bộ tuyên giáo ghi, sau khi mô hình được công nhận.",
      steps: ["Đến “Thêm đơn vị đã làm theo”, chọn đơn vị và ngày bắt đầu.", "Bấm “Ghi nhân rộng”."],
    },
    {
      title: "Cho hiện trên trang công khai",
      text: "Mặc định không hiện. Chỉ khi người hoặc tập thể được nêu tên đã đồng ý: bấm “Sửa”, ghi “Ngày đồng ý công khai” và “Người đồng ý”. Trang công khai chỉ nêu tên, đơn vị, lĩnh vực, ngày; không nêu nội dung.",
    },
  ],
  more: ["trang-cong-khai", "in-giay", "so-ghi"],
}
