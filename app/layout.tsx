import type { Metadata, Viewport } from "next"
import { connection } from "next/server"
import type { ReactNode } from "react"
import "./globals.css"

export const metadata: Metadata = {
  title: { default: "Lan Tỏa", template: "%s · Lan Tỏa" },
  description: "Sổ ghi việc học tập và làm theo của các cấp ủy, chi bộ; số liệu cộng dồn chính xác.",
  icons: { icon: "/favicon.svg" },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#9f1d20" }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every response carries its own CSP nonce, so no page may be rendered ahead of its request.
  await connection()
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  )
}
