const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const words = (text: string) => text.split(/\s+/)

export const MAIN_TYPE = `${WORD}.document.main+xml`
export const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

/** What a template may consist of: text, looks, pictures, properties. Whatever is not named here is refused: what it does nobody has looked at. */
const ALLOWED_TYPES = new Set([
  MAIN_TYPE,
  RELATIONSHIPS_TYPE,
  ...words(
    "styles settings webSettings fontTable numbering header footer footnotes endnotes comments commentsExtended commentsIds commentsExtensible people document.glossary",
  ).map((name) => `${WORD}.${name}+xml`),
  `${WORD}.printerSettings`,
  "application/vnd.ms-word.stylesWithEffects+xml",
  "application/vnd.openxmlformats-officedocument.theme+xml",
  "application/vnd.openxmlformats-officedocument.themeOverride+xml",
  "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  "application/vnd.openxmlformats-officedocument.obfuscatedFont",
  "application/vnd.openxmlformats-package.core-properties+xml",
  "application/xml",
  ...words("png jpeg jpg gif bmp x-bmp tiff x-emf x-wmf").map((name) => `image/${name}`),
])

/** What parts may have to do with each other, by the last word of the relationship's type, in each of the families that define such types. */
const ALLOWED_LINKS: [family: RegExp, kinds: Set<string>][] = [
  [
    /^http:\/\/(schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/([\w-]+)$/,
    new Set(
      words(
        "officeDocument styles settings webSettings fontTable numbering header footer footnotes endnotes comments theme themeOverride image font customXml customXmlProps glossaryDocument printerSettings extended-properties custom-properties extendedProperties customProperties",
      ),
    ),
  ],
  [
    /^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/relationships\/(metadata)\/(core-properties|thumbnail)$/,
    new Set(words("core-properties thumbnail")),
  ],
  [
    /^http:\/\/schemas\.microsoft\.com\/office\/(\d{4})\/(?:\d\d\/)?relationships\/([\w-]+)$/,
    new Set(words("stylesWithEffects commentsExtended commentsIds commentsExtensible people")),
  ],
]

/** Whether a part of this content type may be in a template. */
export const isAllowedType = (type: string) => ALLOWED_TYPES.has(type)

/** Whether a part is read as XML by its content type. */
export const isXmlType = (type: string) => type === "application/xml" || type.endsWith("+xml")

/** Whether parts may be related so. */
export function isAllowedLink(type: string): boolean {
  return ALLOWED_LINKS.some(([family, kinds]) => kinds.has(family.exec(type)?.[2] ?? ""))
}
