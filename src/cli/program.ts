// The command line: commands, options, and what their ends mean as exit codes.
import { inspect } from 'node:util';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../scenario/compiled.ts';
import type { Shard } from '../scenario/report/record.ts';
import type { Named } from '../wire/services.ts';
import { exitCodes, NothingMatched, Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import { version } from './machine.ts';
import type { MergeOptions } from './merge-command.ts';
import { reporterNames, type ReporterName } from './reporters.ts';
import type { RunOptions } from './run-command.ts';
import type { StepsOptions } from './steps-command.ts';
import type { TranslateOptions } from './translate-command.ts';
import { commandWords, exitCodeHelp, optionWords, titles } from './usage.ts';

const readShard = (text: string): Shard => {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new InvalidArgumentError('Write i/n with i from 1 to n, such as 1/3.');
};

const readSeed = (text: string): number => {
  const seed = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new InvalidArgumentError('Write a whole number, such as 7.');
};

const readReporter = (text: string, before: readonly ReporterName[]): readonly ReporterName[] => {
  const name = reporterNames.find((known) => known === text);
  if (name !== undefined) return [...before, name];
  throw new InvalidArgumentError(`Allowed choices are ${reporterNames.join(', ')}.`);
};

/** The language of the help must be known before the command line is read. */
const languageOf = (args: readonly string[]): Language => {
  const at = args.lastIndexOf('--lang');
  return (at >= 0 && args[at + 1] === 'en') || args.includes('--lang=en') ? 'en' : 'vi';
};

const reportOptions = (command: Command, say: (named: Named) => string): Command =>
  command
    .addOption(
      new Option('--lang <vi|en>', say(optionWords.lang)).choices(['vi', 'en']).default('vi'),
    )
    .addOption(
      new Option('--reporter <name>', say(optionWords.reporter))
        .argParser(readReporter)
        .default([], 'pretty'),
    )
    .option('--out <dir>', say(optionWords.out));

const addRun = (program: Command, say: (named: Named) => string, host: Host, end: End): void => {
  const command = program
    .command('run')
    .description(say(commandWords.run))
    .argument('[path...]', say(optionWords.path))
    .option('--tags <expression>', say(optionWords.tags))
    .option('--grep <text>', say(optionWords.grep))
    .option('--list', say(optionWords.list))
    .option('--bail', say(optionWords.bail))
    .addOption(new Option('--shard <i/n>', say(optionWords.shard)).argParser(readShard))
    .addOption(new Option('--seed <number>', say(optionWords.seed)).argParser(readSeed).default(1))
    .option('--journal', say(optionWords.journal));
  reportOptions(command, say).action(async (paths: string[], options: RunOptions) => {
    const { run } = await import('./run-command.ts');
    end(await run(paths, options, host));
  });
};

type End = (exitCode: number) => void;

const addOthers = (program: Command, say: (named: Named) => string, host: Host, end: End): void => {
  program
    .command('steps')
    .description(say(commandWords.steps))
    .argument('[word]', say(optionWords.word))
    .addOption(new Option('--lang <vi|en>', say(optionWords.stepsLang)).choices(['vi', 'en']))
    .option('--glue', say(optionWords.glue))
    .action(async (word: string | undefined, options: StepsOptions) => {
      end((await import('./steps-command.ts')).steps(word, options, host));
    });
  program
    .command('translate')
    .description(say(commandWords.translate))
    .addArgument(program.createArgument('<vi|en>', say(optionWords.to)).choices(['vi', 'en']))
    .argument('<file...>', say(optionWords.file))
    .option('--out <dir>', say(optionWords.out))
    .action(async (to: Language, paths: string[], options: TranslateOptions) => {
      end((await import('./translate-command.ts')).translate(to, paths, options, host));
    });
  const merge = program
    .command('merge-reports')
    .description(say(commandWords.merge))
    .argument('<dir...>', say(optionWords.folder));
  reportOptions(merge, say).action(async (folders: string[], options: MergeOptions) => {
    const { mergeReports } = await import('./merge-command.ts');
    end(await mergeReports(folders, options, host));
  });
};

const programFor = (args: readonly string[], host: Host, end: End): Command => {
  const language = languageOf(args);
  const say = (named: Named): string => named[language];
  const title = (text: string): string => (language === 'vi' ? (titles[text] ?? text) : text);
  const program = new Command('order-lab')
    .description(say(commandWords.program))
    .version(version(), '-V, --version', say(optionWords.version))
    .helpOption('-h, --help', say(optionWords.helpOption))
    .helpCommand('help [command]', say(commandWords.help))
    .addHelpText('after', `\n${say(exitCodeHelp)}`)
    .showHelpAfterError(false)
    .exitOverride()
    .configureHelp({
      styleTitle: title,
      // Choices and defaults stand in the words, in either language.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut: (text) => host.out.write(text),
      writeErr: (text) => host.err.write(text),
    });
  addRun(program, say, host, end);
  addOthers(program, say, host, end);
  return program;
};

/** The exit code of an error; what is not foreseen is a bug, and says so with its stack. */
const endWith = (error: unknown, { err }: Host): number => {
  // Commander has said it already.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.good : exitCodes.unusable;
  }
  if (error instanceof Unusable || error instanceof NothingMatched) {
    err.write(`${error.message}\n`);
    return error instanceof Unusable ? exitCodes.unusable : exitCodes.nothing;
  }
  err.write(
    `This is a bug in order-lab, not in your scenarios. Please report it:\n${inspect(error)}\n`,
  );
  return exitCodes.failed;
};

/**
 * Runs a command line.
 * @param args without the program's own name
 * @returns the exit code: 0 good, 1 something failed, 2 cannot be read or used, 3 nothing matched
 */
export const runCommandLine = async (args: readonly string[], host: Host): Promise<number> => {
  let exitCode: number = exitCodes.good;
  const end: End = (code) => {
    exitCode = code;
  };
  try {
    await programFor(args, host, end).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return endWith(error, host);
  }
};
