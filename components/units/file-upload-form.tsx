import { FileInput } from "@/components/fields/file-input"
import { UploadForm } from "@/components/fields/upload-form"
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
    <UploadForm action={action} submitLabel="Tải lên và xem trước" className="mt-6">
      <FieldFrame
        id="tep"
        label={label}
        hint={`Tệp Excel (.xlsx, .xls), LibreOffice (.ods) hoặc .csv, tối đa ${mostLines} dòng, 10 MB.`}
        error={error}
      >
        {(input) => <FileInput {...input} name="tep" accept=".xlsx,.xls,.ods,.csv" />}
      </FieldFrame>
    </UploadForm>
  )
}
