import type { Lineage } from "@/lib/units/lineage/find-lineage"
import { boxWidth, layOutLineage, lineHeight, type LineageBox, type LineageLine } from "./lineage-layout"

function Box({ box, own, padding }: { box: LineageBox; own: boolean; padding: number }) {
  const last = box.words.length - 1
  return (
    <g>
      <rect
        x={box.x}
        y={box.y}
        width={boxWidth}
        height={box.height}
        rx={6}
        fill="var(--color-paper)"
        stroke={own ? "var(--color-brand)" : "var(--color-edge)"}
        strokeWidth={own ? 3 : 1.5}
      />
      {box.words.map((line, index) => (
        <text
          key={index}
          x={box.x + padding}
          y={box.y + padding + (index + 0.75) * lineHeight}
          fontSize={16}
          fontWeight={own && index < last ? 600 : 400}
          fill={index === last ? "var(--color-muted)" : "var(--color-ink)"}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

const labelWidth = 76

function Line({ line: { from, to, bend, whole } }: { line: LineageLine }) {
  const middle = (bend.from + bend.to) / 2
  return (
    <g>
      <path
        d={`M${from.x} ${from.y} H${bend.from} C${middle} ${from.y} ${middle} ${to.y} ${bend.to} ${to.y} H${to.x - 7}`}
        fill="none"
        stroke="var(--color-ink)"
        strokeWidth={2}
        strokeDasharray={whole ? undefined : "7 5"}
      />
      <path d={`M${to.x - 9} ${to.y - 5} L${to.x} ${to.y} L${to.x - 9} ${to.y + 5} Z`} fill="var(--color-ink)" />
    </g>
  )
}

function LineWords({ line: { words, whole } }: { line: LineageLine }) {
  return (
    <g>
      <rect
        x={words.x - labelWidth / 2}
        y={words.y - 12}
        width={labelWidth}
        height={24}
        rx={4}
        fill="var(--color-paper)"
      />
      <text x={words.x} y={words.y + 5} fontSize={16} textAnchor="middle" fill="var(--color-ink)">
        {whole ? "toàn bộ" : "một phần"}
      </text>
    </g>
  )
}

/** Whom a unit came from and what it became, drawn from left to right; the list beside it says the same. */
export function LineageDiagram({ lineage, unitId }: { lineage: Lineage; unitId: number }) {
  const { width, height, boxes, lines, padding } = layOutLineage(lineage)
  return (
    <div
      role="region"
      aria-label="Sơ đồ dòng lịch sử"
      tabIndex={0}
      className="overflow-x-auto border border-line bg-paper p-2 print:overflow-visible"
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
        fontFamily="inherit"
        className="block max-w-none"
      >
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
        {lines.map((line) => (
          <LineWords key={line.key} line={line} />
        ))}
        {boxes.map((box) => (
          <Box key={box.unit.id} box={box} own={box.unit.id === unitId} padding={padding} />
        ))}
      </svg>
    </div>
  )
}
