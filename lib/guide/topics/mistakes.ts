import { dataRequestKindNames } from "@/lib/glossary"
import { undoDays } from "@/lib/register/deleted"
import type { Topic } from "../topic"

export const mistakes: Topic = {
  slug: "xoa-nham",
  title: "Xóa nhầm, ghi nhầm: lấy lại",
  about: "Gần như mọi việc đều quay lại được; phần này chỉ chỗ.",
  pages: ["/[register]/da-xoa"],
  parts: [
    {
      title: "Xóa nhầm một bản ghi",
      steps: [
        "Vừa xóa xong: bấm “Hoàn tác” trong khung thông báo ở đầu danh sách.",
        `Trong ${undoDays} ngày: mở sổ, xuống cuối danh sách, bấm “Bản ghi đã xóa”, rồi bấm “Khôi phục”. Số liệu trở lại như cũ.`,
      ],
      snags: [
        {
          met: `Đã quá ${undoDays} ngày`,
          then: "Bản ghi đã xóa chờ vào danh mục hủy, không tự lấy lại được nữa. Ghi lại từ đầu.",
        },
      ],
    },
    {
      title: "Những việc khác",
      snags: [
        { met: "Nhập nhầm cả tệp Excel", then: "“Nhập từ Excel” của sổ đó, “Các đợt đã nhập”, “Hoàn tác”." },
        { met: "Ghi nhầm bước của mô hình, điển hình", then: "Mở bản ghi, bấm “Bỏ bước vừa ghi”." },
        { met: "Ghi nhầm kết quả bản cam kết", then: "Mở bản cam kết, bấm “Mở lại để ghi lại …”." },
        {
          met: "Báo không phát sinh nhầm",
          then: "Trang “Tiến độ”, mở “Đã báo không phát sinh ở … sổ”, bấm “Bỏ báo này”.",
        },
        { met: "Gỡ nhầm tệp", then: "Mở “Tệp đã gỡ …” ở bản ghi, bấm “Lấy lại tệp”." },
        { met: "Nộp nhầm báo cáo", then: "Khi cấp trên chưa duyệt: bấm “Rút về để sửa”. Đã duyệt: chỉ đính chính." },
        { met: "Ghi nhầm một lần sắp xếp tổ chức", then: "Trang của lần sắp xếp đó, “Hoàn tác lần sắp xếp này”." },
      ],
    },
    {
      title: "Việc không quay lại được",
      text: `Duyệt danh mục hủy, và ${dataRequestKindNames.pseudonymisation.toLowerCase()} dữ liệu của một người. Trang luôn hỏi lại trước khi làm.`,
    },
  ],
  more: ["nhap-excel", "bao-cao", "luu-tru"],
}
