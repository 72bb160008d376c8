// The entry of the command `order-lab`, once Node is known to be new enough.
import { exitCodes } from './complaint.ts';
import { thisHost, type OnLost } from './host.ts';
import { whyNot } from './output-folder.ts';
import { languageOf, runCommandLine } from './program.ts';

const args = process.argv.slice(2);

/** A report that got lost must not pass for a good one, nor for one that found something. */
const onLost: OnLost = (stream, error) => {
  const why = whyNot(error);
  const said = {
    vi: `Không ghi được ra ${stream}, nên kết quả bị thiếu: ${why.vi}.`,
    en: `Cannot write to ${stream}, so the output is not complete: ${why.en}.`,
  };
  if (stream === 'stdout') process.stderr.write(`${said[languageOf(args)]}\n`);
  process.once('exit', () => {
    process.exitCode = exitCodes.unusable;
  });
};

process.exitCode = await runCommandLine(args, thisHost(onLost));
