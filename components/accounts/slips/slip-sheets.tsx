import type { Slip } from "@/lib/accounts/codes/load-slips"
import { formatInstant } from "@/lib/format/dates"
import { roleNames } from "@/lib/glossary"
import { QrCode, QrSource } from "./qr-code"
import "./slips.css"

const onSheet = 8
const qrId = "dia-chi"

function OneSlip({ slip, appUrl }: { slip: Slip; appUrl: string }) {
  const { fullName, unitName, aboveName, role, username, code, expiresAt } = slip
  return (
    <article className="slip">
      <div>
        <h2>{unitName}</h2>
        <p>{aboveName}</p>
        {fullName !== unitName && <p>{fullName}</p>}
        <p>{roleNames[role]}</p>
      </div>
      <QrCode id={qrId} label={`Địa chỉ ${appUrl}`} />
      <dl>
        <dt>Địa chỉ</dt>
        <dd>{appUrl}</dd>
        <dt>Tên đăng nhập</dt>
        <dd>{username}</dd>
        <dt>Mã một lần</dt>
        <dd className="code">{code}</dd>
      </dl>
      <p className="what">
        Mở địa chỉ trên (hoặc quét mã vuông), gõ tên đăng nhập và gõ mã vào ô mật khẩu, rồi tự đặt mật khẩu của mình. Mã
        chỉ dùng được một lần, trước {formatInstant(expiresAt)}; đừng đưa cho người khác, mất phiếu thì báo ngay cho cấp
        trên.
      </p>
    </article>
  )
}

/** Slips as they are printed and cut. */
export function SlipSheets({ slips, appUrl }: { slips: Slip[]; appUrl: string }) {
  const sheets = Array.from({ length: Math.ceil(slips.length / onSheet) }, (_, nth) =>
    slips.slice(nth * onSheet, (nth + 1) * onSheet),
  )
  return (
    <div className="slips">
      <QrSource id={qrId} text={appUrl} />
      {sheets.map((sheet) => (
        <div key={sheet[0]!.accountId} className="slip-sheet">
          {sheet.map((slip) => (
            <OneSlip key={slip.accountId} slip={slip} appUrl={appUrl} />
          ))}
        </div>
      ))}
    </div>
  )
}
