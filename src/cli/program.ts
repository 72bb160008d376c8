// The command line: commands, options, and what their ends mean as exit codes.
import { inspect } from 'node:util';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../scenario/compiled.ts';
import type { Named } from '../wire/services.ts';
import { exitCodes, NothingMatched, Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import { version } from './machine.ts';
import { inVietnamese } from './misuse.ts';
import type { MergeOptions } from './merge-command.ts';
import { reporterNames, type ReporterName } from './reporters.ts';
import type { RunOptions } from './run-command.ts';
import type { ServeCommandOptions } from './serve-command.ts';
import type { StepsOptions } from './steps-command.ts';
import type { TranslateOptions } from './translate-command.ts';
import type { VerifyCommandOptions } from './verify-command.ts';
import { verifyReporterNames, type VerifyReporter } from './verify-reporter-names.ts';
import { addExplore } from './explore-options.ts';
import { hostNames } from '../http/host-names.ts';
import { langOption, readPort, readSeed, readShard, type End, type Say } from './option-readers.ts';
import { bugWords, commandWords, exitCodeHelp, optionWords, titles } from './usage.ts';

const readReporter = (text: string, before: readonly ReporterName[]): readonly ReporterName[] => {
  const name = reporterNames.find((known) => known === text);
  if (name !== undefined) return [...before, name];
  throw new InvalidArgumentError(`Allowed choices are ${reporterNames.join(', ')}.`);
};

/** The language of help and complaints must be known before the command line is read. */
export const languageOf = (args: readonly string[]): Language => {
  const at = args.findLastIndex((arg) => /^--lang(?:=|$)/.test(arg));
  return args[at] === '--lang=en' || (args[at] === '--lang' && args[at + 1] === 'en') ? 'en' : 'vi';
};

const reportOptions = (command: Command, say: Say): Command =>
  command
    .addOption(langOption(say(optionWords.lang)).default('vi'))
    .addOption(
      new Option('--reporter <name>', say(optionWords.reporter))
        .argParser(readReporter)
        .default([], 'pretty'),
    )
    .option('--out <dir>', say(optionWords.out));

const addRun = (program: Command, say: Say, host: Host, end: End): void => {
  const command = program
    .command('run')
    .description(say(commandWords.run))
    .argument('[path...]', say(optionWords.path))
    .option('--tags <expression>', say(optionWords.tags))
    .option('--grep <text>', say(optionWords.grep))
    .option('--list', say(optionWords.list))
    .option('--bail', say(optionWords.bail))
    .addOption(new Option('--shard <i/n>', say(optionWords.shard)).argParser(readShard(say)))
    .addOption(
      new Option('--seed <number>', say(optionWords.seed)).argParser(readSeed(say)).default(1),
    )
    .addOption(
      new Option('--host <memory|msw|http>', say(optionWords.host))
        .choices([...hostNames])
        .default('memory'),
    )
    .option('--journal', say(optionWords.journal));
  reportOptions(command, say).action(async (paths: string[], options: RunOptions) => {
    const { run } = await import('./run-command.ts');
    end(await run(paths, options, host));
  });
};

const readVerifyReporter = (
  text: string,
  before: readonly VerifyReporter[],
): readonly VerifyReporter[] => {
  const name = verifyReporterNames.find((known) => known === text);
  if (name !== undefined) return [...before, name];
  throw new InvalidArgumentError(`Allowed choices are ${verifyReporterNames.join(', ')}.`);
};

const addVerify = (program: Command, say: Say, host: Host, end: End): void => {
  program
    .command('verify')
    .description(say(commandWords.verify))
    .option('--provider <name>', say(optionWords.provider))
    .option('--url <url>', say(optionWords.url))
    .option('--state-url <url>', say(optionWords.stateUrl))
    .option('--pact <file...>', say(optionWords.pact))
    .addOption(
      new Option('--callbacks-port <number>', say(optionWords.callbacksPort))
        .argParser(readPort(say))
        .default(0),
    )
    .option('--states', say(optionWords.states))
    .option('--against <file>', say(optionWords.against))
    .option('--document <file>', say(optionWords.document))
    .option('--only-failed', say(optionWords.onlyFailed))
    .option('--bail', say(optionWords.verifyBail))
    .addOption(langOption(say(optionWords.lang)).default('vi'))
    .addOption(
      new Option('--reporter <name>', say(optionWords.verifyReporter))
        .argParser(readVerifyReporter)
        .default([], 'pretty'),
    )
    .option('--out <dir>', say(optionWords.out))
    .action(async (options: VerifyCommandOptions) => {
      end(await (await import('./verify-command.ts')).verifyCommand(options, host));
    });
};

const addServe = (program: Command, say: Say, host: Host, end: End): void => {
  program
    .command('serve')
    .description(say(commandWords.serve))
    .addOption(
      new Option('--port <number>', say(optionWords.port)).argParser(readPort(say)).default(4000),
    )
    .addOption(new Option('--host <address>', say(optionWords.bind)).default('127.0.0.1'))
    .addOption(new Option('--token <secret>', say(optionWords.token)).env('ORDER_LAB_TOKEN'))
    .addOption(
      new Option('--seed <number>', say(optionWords.seed)).argParser(readSeed(say)).default(1),
    )
    .option('--mocks-only', say(optionWords.mocksOnly))
    .option('--callbacks-to <url>', say(optionWords.callbacksTo))
    .addOption(
      new Option('--clock <virtual|wall>', say(optionWords.clockMode)).choices(['virtual', 'wall']),
    )
    .addOption(langOption(say(optionWords.lang)).default('vi'))
    .action(async (options: ServeCommandOptions) => {
      end(await (await import('./serve-command.ts')).serveCommand(options, host));
    });
};

const addOthers = (program: Command, say: Say, host: Host, end: End): void => {
  program
    .command('steps')
    .description(say(commandWords.steps))
    .argument('[word...]', say(optionWords.word))
    .addOption(langOption(say(optionWords.stepsLang)))
    .option('--glue', say(optionWords.glue))
    .action(async (words: string[], options: StepsOptions) => {
      end((await import('./steps-command.ts')).steps(words, options, host));
    });
  program
    .command('translate')
    .description(say(commandWords.translate))
    .addArgument(program.createArgument('<vi|en>', say(optionWords.to)).choices(['vi', 'en']))
    .argument('<file...>', say(optionWords.file))
    .option('--out <dir>', say(optionWords.translations))
    .addOption(langOption(say(optionWords.complaintLang)).default('vi'))
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

const programFor = (language: Language, host: Host, end: End): Command => {
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
      // Said by `endWith`, in the right language.
      outputError: () => {},
    });
  addRun(program, say, host, end);
  addExplore(program, say, host, end);
  addServe(program, say, host, end);
  addVerify(program, say, host, end);
  addOthers(program, say, host, end);
  return program;
};

/** The exit code of an error; what is not foreseen is a bug, and says so with its stack. */
const endWith = (error: unknown, { err }: Host, language: Language): number => {
  if (error instanceof CommanderError) {
    // Help and version have been said already.
    if (error.exitCode === 0) return exitCodes.good;
    const { code, message } = error;
    if (code !== 'commander.help') {
      err.write(`${language === 'vi' ? inVietnamese(code, message) : message}\n`);
    }
    return exitCodes.unusable;
  }
  if (error instanceof Unusable || error instanceof NothingMatched) {
    err.write(`${error.said[language]}\n`);
    return error instanceof Unusable ? exitCodes.unusable : exitCodes.nothing;
  }
  err.write(`${bugWords[language]}\n${inspect(error)}\n`);
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
  const language = languageOf(args);
  try {
    await programFor(language, host, end).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return endWith(error, host, language);
  }
};
