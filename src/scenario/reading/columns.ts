// Columns in a file as written, for text that was put in NFC: they count UTF-16 units, from 1.

/**
 * Where the `index`-th unit of a line in NFC stands in the line as written.
 * Columns count UTF-16 code units, as editors and JavaScript do.
 * @param index from 0, in the NFC form of `line`
 * @returns the column, from 1
 */
export const columnIn = (line: string, index: number): number => {
  if (line.normalize('NFC') === line) return index + 1;
  // The shortest beginning whose NFC is longer than `index` ends with the unit looked for.
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line.slice(0, middle + 1).normalize('NFC').length > index) high = middle;
    else low = middle + 1;
  }
  return low + 1;
};
