/** A run of characters where a PDF page prints it: left end, base line, width and height in points. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line {
  y: number;
  height: number;
  runs: PdfRun[];
}

interface Cell {
  text: string;
  left: number;
  right: number;
}

/** Gap in line heights beyond which two runs of a line stand in two columns. */
const COLUMN_GAP = 1.2;
/** Pitch in line heights up to which a line of a table continues the row above. */
const ROW_PITCH = 1.5;

/**
 * The text of one page: runs joined to lines, a line that fills the measure joined to the next by '\v', columns parted
 * by '\t'. A page without a run is the empty string: it has no text layer.
 */
export function readPdfPage(runs: readonly PdfRun[]): string {
  const lines = linesOf(runs.filter((run) => run.text.trim() !== ''));
  const measure = Math.max(0, ...lines.map((line) => cellsOf(line).at(-1)!.right));
  let rows: Cell[][] = [];
  const out: string[] = [];
  const flush = (): void => {
    for (const row of rows) out.push(row.map((cell) => cell.text).join('\t'));
    rows = [];
  };
  let above: Line | null = null;
  for (const line of lines) {
    const cells = cellsOf(line);
    const row = rows.at(-1);
    const pitch = above ? (above.y - line.y) / line.height : Number.POSITIVE_INFINITY;
    if (row && row.length > 1 && pitch <= ROW_PITCH && cells.every((cell) => columnOf(cell, row) >= 0)) {
      for (const cell of cells) extend(row[columnOf(cell, row)]!, cell);
    } else if (row?.length === 1 && cells.length === 1 && fills(row[0]!, measure, line.height) && pitch < 3) {
      extend(row[0]!, cells[0]!);
    } else rows.push(cells);
    above = line;
  }
  flush();
  return out.join('\n');
}

function linesOf(runs: readonly PdfRun[]): Line[] {
  const lines: Line[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && line.y - run.y < Math.max(line.height, run.height) * 0.5) line.runs.push(run);
    else lines.push({ y: run.y, height: run.height || 10, runs: [run] });
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines;
}

/** PDFs printed by browsers write 示, 工 or 一 as the radicals of the same shape (Unicode 2E80–2FDF). */
export const plainCharacters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));

function cellsOf({ runs, height }: Line): Cell[] {
  const cells: Cell[] = [];
  for (const run of runs) {
    const cell = cells.at(-1);
    const text = plainCharacters(run.text).replace(/\s/g, ' ');
    const right = run.x + run.width;
    if (!cell || run.x - cell.right > height * COLUMN_GAP) cells.push({ text, left: run.x, right });
    else {
      cell.text += text;
      cell.right = Math.max(cell.right, right);
    }
  }
  return cells;
}

/** The one column of the row above a cell lies under, or -1. */
function columnOf(cell: Cell, row: readonly Cell[]): number {
  const under = row.flatMap((each, index) => (each.left < cell.right && cell.left < each.right ? [index] : []));
  return under.length === 1 ? under[0]! : -1;
}

function extend(cell: Cell, by: Cell): void {
  cell.text += `\v${by.text}`;
  cell.left = Math.min(cell.left, by.left);
  cell.right = Math.max(cell.right, by.right);
}

const fills = (cell: Cell, measure: number, height: number): boolean => cell.right > measure - 2.5 * height;
