// The made parts of README.md: drawings, an example, runs. `npm run readme` writes them, a test
// says when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tracksInMarkdown } from '../order/drawing.ts';
import { plain } from '../scenario/report/paint.ts';
import type { Host } from './host.ts';
import { runCommandLine } from './program.ts';

const root = path.join(import.meta.dirname, '../..');
const readmeFile = path.join(root, 'README.md');
const exampleFile = 'src/cli/samples/example.feature';
const wrongFile = 'src/cli/samples/wrong.feature';

/** Runs the command line as a user would, and keeps what it prints. */
const printed = async (
  args: readonly string[],
): Promise<{ readonly text: string; readonly exitCode: number }> => {
  let text = '';
  const output = {
    write: (more: string) => {
      text += more;
    },
    paint: plain,
    isLive: false,
  };
  const host: Host = {
    out: output,
    err: output,
    cwd: root,
    now: () => 0,
    clock: () => 0,
    later: () => () => {},
    untilStopped: async () => {},
  };
  const exitCode = await runCommandLine(args, host);
  return { text: text.trim(), exitCode };
};

const fenced = (text: string, kind = 'text'): string => `\`\`\`${kind}\n${text}\n\`\`\``;

/**
 * The coverage of a whole run: all there is to cover, so that it stays as it is when a scenario is
 * added.
 * @throws Error when a scenario fails: the README shows no red run
 */
const coverageText = async (): Promise<string> => {
  const { text, exitCode } = await printed(['run']);
  if (exitCode !== 0) throw new Error(`The scenarios do not pass:\n${text.slice(-2_000)}`);
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^(?:Độ phủ|Coverage)/u.test(line.trim()));
  return lines.slice(start, -2).join('\n').trim();
};

const block = (name: string): RegExp =>
  new RegExp(`(<!-- block: ${name} -->\\n)[^]*?(<!-- /block -->)`, 'u');

/**
 * README.md with every made part as it would be made now.
 * @throws Error when the README has lost the place of a part
 */
export const freshReadme = async (): Promise<string> => {
  const parts = {
    run: fenced(await coverageText()),
    failure: fenced(await failureText()),
    example: fenced(readFileSync(path.join(root, exampleFile), 'utf8').trim(), 'gherkin'),
    tracks: tracksInMarkdown(),
  };
  let text = readFileSync(readmeFile, 'utf8');
  for (const [name, made] of Object.entries(parts)) {
    if (!block(name).test(text)) {
      throw new Error(`README.md has no part "${name}": put <!-- block: ${name} --> back.`);
    }
    text = text.replace(
      block(name),
      (_, open: string, close: string) => open + made + '\n' + close,
    );
  }
  return text;
};

/** A failure as the report prints it, up to the coverage. */
const failureText = async (): Promise<string> => {
  const { text } = await printed(['run', wrongFile]);
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('✗') && line.includes(' › '));
  const end = lines.findIndex((line) => /^(?:Độ phủ|Coverage)/u.test(line.trim()));
  return lines
    .slice(start, end < 0 ? undefined : end)
    .join('\n')
    .trim();
};

if (process.argv[1] === import.meta.filename) writeFileSync(readmeFile, await freshReadme());
