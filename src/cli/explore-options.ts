// The options of `order-lab explore`.
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ExploreCommandOptions } from './explore-command.ts';
import { namesOfReductions } from '../explore/reductions.ts';
import { exploreReporterNames, type ExploreReporter } from './explore-reporter-names.ts';
import type { Host } from './host.ts';
import { langOption, readCount, readSeed, type End, type Say } from './option-readers.ts';
import { commandWords, exploreExitCodes, optionWords } from './usage.ts';

const defaultMaxStates = 20_000_000;
/** How often each action was taken is counted in bytes. */
const actionsAtMost = 255;
/** Never reached in a life: it keeps a slip from being taken at its word. */
const faultsAtMost = 20;

const readReporter = (
  text: string,
  before: readonly ExploreReporter[],
): readonly ExploreReporter[] => {
  const name = exploreReporterNames.find((known) => known === text);
  if (name !== undefined) return [...before, name];
  throw new InvalidArgumentError(`Allowed choices are ${exploreReporterNames.join(', ')}.`);
};

const readReduction = (text: string, before: readonly string[]): readonly string[] => {
  if (namesOfReductions.includes(text)) return [...before, text];
  throw new InvalidArgumentError(`Allowed choices are ${namesOfReductions.join(', ')}.`);
};

const flagsGiven = (command: Command): readonly string[] =>
  command.options.flatMap((option) =>
    command.getOptionValueSource(option.attributeName()) === 'cli' ? (option.long ?? []) : [],
  );

/** Adds the command. */
export const addExplore = (program: Command, say: Say, host: Host, end: End): void => {
  program
    .command('explore')
    .description(say(commandWords.explore))
    .addOption(
      new Option('--faults <K>', say(optionWords.faults))
        .argParser(readCount(say, 0, faultsAtMost))
        .default(1),
    )
    .addOption(
      new Option('--actions <n>', say(optionWords.actions)).argParser(
        readCount(say, 1, actionsAtMost),
      ),
    )
    .option('--start <name...>', say(optionWords.start))
    .option('--only <call>', say(optionWords.only))
    .addOption(
      new Option('--max-states <n>', say(optionWords.maxStates))
        .argParser(readCount(say, 1))
        .default(defaultMaxStates),
    )
    .option('--no-reduction', say(optionWords.noReduction))
    .addOption(
      new Option('--without <reduction>', say(optionWords.without))
        .argParser(readReduction)
        .default([], 'none'),
    )
    .option('--bail', say(optionWords.exploreBail))
    .addOption(new Option('--random <n>', say(optionWords.random)).argParser(readCount(say, 1)))
    .addOption(
      new Option('--seed <number>', say(optionWords.walkSeed)).argParser(readSeed(say)).default(1),
    )
    .option('--witness', say(optionWords.witness))
    .option('--save <dir>', say(optionWords.save))
    .addOption(langOption(say(optionWords.lang)).default('vi'))
    .addOption(
      new Option('--reporter <name>', say(optionWords.exploreReporter))
        .argParser(readReporter)
        .default([], 'pretty'),
    )
    .option('--out <dir>', say(optionWords.out))
    .addHelpText('after', `\n${say(exploreExitCodes)}`)
    .action(async (options: ExploreCommandOptions, command: Command) => {
      const { exploreCommand } = await import('./explore-command.ts');
      end(await exploreCommand({ ...options, given: flagsGiven(command) }, host));
    });
};
