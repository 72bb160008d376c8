// The lines of a file in blocks: the rows of a table stand together, any other line alone.

export type Block = {
  /** Number of its first line, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
  readonly isTable: boolean;
};

const isRow = (line: string): boolean => /^\s*\|/u.test(line);

/** More lines than this are read in an editor; a page that draws them all stands still. */
export const linesAtMost = 1_000;

/** The part of a file that is shown: all of it, or what lies around a line. @param line from 1 */
export const partAround = (
  lines: readonly string[],
  line: number,
): { readonly from: number; readonly shown: readonly string[] } => {
  const before = Math.min(line - 1, lines.length) - linesAtMost / 10;
  const from = lines.length <= linesAtMost ? 0 : Math.max(0, before);
  return { from, shown: lines.slice(from, from + linesAtMost) };
};

/**
 * The first line of the block after which is said what is wrong with a line: a table stays with
 * the sentence above it. Undefined when the line is not among them.
 */
export const findingAfter = (blocks: readonly Block[], line: number): number | undefined => {
  const at = blocks.findLastIndex(({ first }) => first <= line);
  const own = blocks[at];
  if (own === undefined || line >= own.first + own.lines.length) return undefined;
  const next = blocks[at + 1];
  const isStep = own.lines[0]?.trim() !== '';
  return isStep && next?.isTable === true ? next.first : own.first;
};

/**
 * Puts the lines of a file into blocks.
 * @param from how many lines of the file stand before them
 */
export const blocksOf = (lines: readonly string[], from = 0): readonly Block[] => {
  const blocks: Block[] = [];
  let rows: string[] | null = null;
  for (const [index, line] of lines.entries()) {
    const isTable = isRow(line);
    if (isTable && rows !== null) rows.push(line);
    else {
      const own = [line];
      rows = isTable ? own : null;
      blocks.push({ first: from + index + 1, lines: own, isTable });
    }
  }
  return blocks;
};
