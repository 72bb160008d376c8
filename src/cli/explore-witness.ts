// `order-lab explore --witness`: the shortest scenario to each status, move and reason, as one text
// or as files.
import { basename, join, relative } from 'node:path';
import { everySight } from '../explore/sights.ts';
import { featureOf, filesOf, lookForWitnesses } from '../explore/witness-files.ts';
import type { Witness } from '../explore/witness.ts';
import type { Named } from '../wire/services.ts';
import { exitCodes, Unusable } from './complaint.ts';
import { chosenStarts } from './explore-asked.ts';
import type { ExploreCommandOptions } from './explore-command.ts';
import type { Host } from './host.ts';
import { makeFolder, writeText } from './output-folder.ts';

/** What has a meaning here; with any other flag something else was meant. */
const flags: readonly string[] = ['--witness', '--start', '--faults', '--save', '--lang'];

const refuseOthers = (given: readonly string[]): void => {
  const others = given.filter((flag) => !flags.includes(flag));
  if (others.length === 0) return;
  const [asked, known] = [others.join(', '), flags.slice(1).join(', ')];
  throw new Unusable({
    vi: `--witness không dùng cùng ${asked}: hãy bỏ đi. Dùng cùng được: ${known}.`,
    en: `--witness does not go with ${asked}: leave it out. What goes with it: ${known}.`,
  });
};

const reached = ({ length }: readonly Witness[], faults: number, isPart: boolean): Named => {
  const all = everySight.length;
  return isPart
    ? {
        vi: `Thấy ${length}/${all}, nhưng chưa xem hết trong giới hạn K = ${faults} (mã thoát 2).`,
        en: `${length} of ${all} seen, but not all within K = ${faults} was looked at (exit code 2).`,
      }
    : {
        vi: `Đến được ${length}/${all} trong giới hạn K = ${faults}.`,
        en: `${length} of ${all} can be reached within K = ${faults}.`,
      };
};

/**
 * Prints the shortest scenario to each status, move and reason, or saves them; people are told
 * how many of all can be reached, where that is not all.
 * @returns the exit code: 2 when it had to stop before all was looked at
 * @throws Unusable: a flag that has no meaning here, or they cannot be written
 * @throws NothingMatched: there is no such start
 */
export const showWitnesses = (
  { lang, save, start, faults, given = [] }: ExploreCommandOptions,
  host: Host,
): number => {
  refuseOthers(given);
  const starts = chosenStarts(start);
  const folder = save === undefined ? null : makeFolder(save, host);
  const { found, isPart } = lookForWitnesses(starts, faults);
  if (folder === null) host.out.write(featureOf(found, lang));
  for (const { path, text } of folder === null ? [] : filesOf(found, lang)) {
    const file = join(folder ?? '', basename(path));
    writeText(file, text);
    const saved = { vi: 'Đã ghi', en: 'Saved' }[lang];
    host.out.write(`${saved}: ${relative(host.cwd, file)}\n`);
  }
  if (found.length < everySight.length) host.err.write(`${reached(found, faults, isPart)[lang]}\n`);
  return isPart ? exitCodes.unusable : exitCodes.good;
};
