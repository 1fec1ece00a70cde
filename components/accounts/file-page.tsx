import { DownloadLink } from "@/components/ui/download-link"
import { PageHeading } from "@/components/ui/page-heading"

/** Gives the file that somebody had to sign in for: at once, and by a link where that fails. */
export function FilePage({ file }: { file: string }) {
  return (
    <>
      <meta httpEquiv="refresh" content={`0; url=${file}`} />
      <PageHeading title="Tải tệp" sub="Bạn đã đăng nhập. Tệp bạn mở lúc trước đang được tải về." />
      <DownloadLink href={file}>Tải lại nếu chưa thấy tệp</DownloadLink>
    </>
  )
}
