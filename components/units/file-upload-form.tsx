import { FileInput } from "@/components/fields/file-input"
import { Button } from "@/components/ui/button"
import { FieldFrame } from "@/components/ui/field-frame"

interface FileUploadFormProps {
  /** The handler that takes the file. */
  action: string
  label: string
  /** How many lines a file may have. */
  mostLines: string
  error?: string
}

/** The form that sends a file about units; it works without JavaScript. */
export function FileUploadForm({ action, label, mostLines, error }: FileUploadFormProps) {
  return (
    <form method="post" action={action} encType="multipart/form-data" className="mt-6">
      <FieldFrame
        id="tep"
        label={label}
        hint={`Tệp .xlsx hoặc .csv (UTF-8), tối đa ${mostLines} dòng, 10 MB.`}
        error={error}
      >
        {(input) => <FileInput {...input} name="tep" accept=".xlsx,.csv" />}
      </FieldFrame>
      <Button>Tải lên và xem trước</Button>
    </form>
  )
}
