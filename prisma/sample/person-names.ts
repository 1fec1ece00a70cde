import type { Random } from "./random"

const families =
  "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đoàn Tạ Châu".split(" ")

const men = {
  middles: ["Văn", "Đức", "Quang", "Minh", "Hữu", "Công", "Xuân", "Thanh", "Ngọc", "Quốc", "Đình", "Tấn"],
  givens:
    "An Bình Châu Cường Dũng Duy Đạt Hải Hiếu Hòa Hùng Khánh Kiên Lâm Long Minh Nam Phúc Quân Sơn Tài Thành Thắng Tiến Toàn Trung Tuấn Việt Vinh Ước".split(
      " ",
    ),
}

const women = {
  middles: ["Thị", "Thị Thu", "Thị Kim", "Thị Ngọc", "Thị Mỹ", "Thị Thanh", "Thị Hồng", "Bích", "Phương"],
  givens:
    "Ánh Bích Chi Dung Diễm Hà Hạnh Hiền Hoa Hương Lan Liên Loan Ly Mai My Nga Ngân Nhung Oanh Phượng Quyên Tâm Thảo Thủy Trang Trinh Vân Xuân Yến".split(
      " ",
    ),
}

/** An invented full name: family, middle, given. */
export function personName(random: Random): string {
  const { middles, givens } = random.chance(0.55) ? men : women
  return `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`
}
