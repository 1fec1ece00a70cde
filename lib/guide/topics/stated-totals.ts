import { registerPage } from "../register-page"
import type { Topic } from "../topic"

export const statedTotals: Topic = {
  slug: "so-tong",
  title: "Số tổng",
  about: "Ghi con số chung của một kỳ khi chưa có danh sách.",
  pages: [registerPage("statedTotals")],
  parts: [
    {
      title: "Ghi số tổng",
      steps: [
        "Bấm “Sổ ghi”, “Số tổng”, “Thêm số tổng”.",
        "Chọn đơn vị, chỉ tiêu; chọn số của toàn nhánh hay riêng đơn vị.",
        "Ghi ngày đầu, ngày cuối của kỳ và con số, kể cả những gì đã ghi thành bản ghi. Ví dụ 199 mô hình, trong đó 9 mô hình đã có tên.",
        "Bấm “Lưu”. Trang tổng hợp hiện 199: 9 có bản ghi, 190 chưa ghi chi tiết.",
      ],
      snags: [
        {
          met: "Ghi thêm bản ghi mà số không tăng",
          then: "Bản ghi đó nằm trong số tổng. Khi bản ghi nhiều hơn số tổng thì số mới tăng.",
        },
        {
          met: "Máy báo hai kỳ chồng một phần",
          then: "Hai số tổng của một chỉ tiêu phải rời nhau, hoặc kỳ này nằm trọn trong kỳ kia.",
        },
        {
          met: "Trang tổng hợp chưa có số tổng",
          then: "Xem kỳ đủ rộng: kỳ xem phải gồm từ ngày đầu đến ngày cuối của số tổng.",
        },
      ],
    },
  ],
  more: ["tong-hop", "tuyen-truyen"],
}
