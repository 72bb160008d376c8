// A line of a scenario cut into pieces by what they are, for the page to colour.

export type Tint = 'plain' | 'keyword' | 'quoted' | 'number' | 'comment' | 'tag' | 'bar' | 'blank';

export type Token = { readonly tint: Tint; readonly text: string };

/** A name in quotes; a number, an amount, a date with its hour; a blank of an outline. */
const telling = new RegExp(
  [
    '(?<quoted>"[^"]*")',
    String.raw`(?<![\p{L}\d])(?<number>\d+(?:[.,:/-]\d+)*(?: \d\d?:\d\d(?::\d\d)?)?)(?![\p{L}\d])`,
    '(?<blank><[^<>]+>)',
  ].join('|'),
  'gu',
);

/** The pieces of a sentence: names in quotes, numbers, and the rest. */
export const tintSentence = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let from = 0;
  const put = (tint: Tint, piece: string): void => {
    if (piece !== '') tokens.push({ tint, text: piece });
  };
  for (const match of text.matchAll(telling)) {
    const { quoted, number } = match.groups ?? {};
    put('plain', text.slice(from, match.index));
    const named = quoted === undefined ? 'blank' : 'quoted';
    put(number === undefined ? named : 'number', match[0]);
    from = match.index + match[0].length;
  }
  put('plain', text.slice(from));
  return tokens;
};

/** Words that begin a step, and words that begin a title, in both languages. */
const stepWords = 'Biết|Cho|Khi|Thì|Và|Nhưng|Given|When|Then|And|But|\\*';
const titleWords = [
  'Tính năng|Bối cảnh|Quy tắc|Tình huống|Kịch bản|Khung tình huống|Khung kịch bản|Dữ liệu',
  'Feature|Business Need|Ability|Background|Rule|Example|Scenario|Scenario Outline',
  'Scenario Template|Examples|Scenarios',
].join('|');

const stepLine = new RegExp(`^(?<lead>\\s*)(?<word>${stepWords})(?=\\s)(?<rest>.*)$`, 'u');
const titleLine = new RegExp(`^(?<lead>\\s*)(?<word>(?:${titleWords}):)(?<rest>.*)$`, 'u');
const wholeLine = (line: string, tint: Tint): readonly Token[] => [{ tint, text: line }];

const tintRow = (line: string): readonly Token[] =>
  line
    .split(/(?<=^|[^\\])(?<bar>\|)/u)
    .filter((piece) => piece !== '')
    .flatMap((piece) =>
      piece === '|' ? [{ tint: 'bar', text: piece } as const] : tintSentence(piece),
    );

/** The pieces of a line of a feature file. Put together they are the line. */
export const tintLine = (line: string): readonly Token[] => {
  if (/^\s*#/u.test(line)) return wholeLine(line, 'comment');
  if (/^\s*@/u.test(line)) return wholeLine(line, 'tag');
  if (/^\s*\|/u.test(line)) return tintRow(line);
  const begun = (stepLine.exec(line) ?? titleLine.exec(line))?.groups;
  if (begun === undefined) return line === '' ? [] : wholeLine(line, 'plain');
  const { lead = '', word = '', rest = '' } = begun;
  const indent: readonly Token[] = lead === '' ? [] : wholeLine(lead, 'plain');
  return [...indent, { tint: 'keyword', text: word }, ...tintSentence(rest)];
};
