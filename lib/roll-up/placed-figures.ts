/** A figure among others that are shown: below its whole where that is there too. */
export type PlacedFigure<Figure> = Figure & {
  /** 0 for what is no part of another that is shown, 1 for its parts, and so on. */
  depth: number
  /** Its name; that of a part below its whole begins with "Trong đó". */
  label: string
}

interface Part {
  key: string
  name: string
  /** The key of its whole. */
  partOf: string | null
}

function below<Figure extends Part>(figures: Figure[], whole: string, depth: number): PlacedFigure<Figure>[] {
  return figures.filter(({ partOf }) => partOf === whole).flatMap((figure) => branchOf(figures, figure, depth))
}

function branchOf<Figure extends Part>(figures: Figure[], figure: Figure, depth: number): PlacedFigure<Figure>[] {
  const label = depth > 0 ? `Trong đó: ${figure.name}` : figure.name
  return [{ ...figure, depth, label }, ...below(figures, figure.key, depth + 1)]
}

/** Each whole followed by its parts, otherwise in the given order; a part whose whole is not among them stands for itself. */
export function placedFigures<Figure extends Part>(figures: Figure[]): PlacedFigure<Figure>[] {
  const keys = new Set(figures.map(({ key }) => key))
  return figures
    .filter(({ partOf }) => partOf === null || !keys.has(partOf))
    .flatMap((figure) => branchOf(figures, figure, 0))
}
