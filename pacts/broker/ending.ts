// How the two broker commands end: the exit codes of the house, and what is told to people.
import type { Named } from '../../src/wire/services.ts';

/** Good; something failed; cannot be read or used; nothing matched. */
export const exitCodes = { good: 0, failed: 1, unusable: 2, nothing: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command came to. */
export type Ended = { readonly exitCode: ExitCode; readonly said: string };

/** What a command sees of the machine. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The work tree: the folder that holds `pacts/`. */
  readonly folder: string;
  /** How long pact-cli may take in all, in milliseconds. */
  readonly timeLimitMs: number;
};

/** Ends a command early: not a bug, something that its caller can mend. */
export class EndsEarly extends Error {
  readonly exitCode: ExitCode;
  readonly said: Named;

  /**
   * @param exitCode what the command ends with
   * @param said complete, in both languages
   */
  constructor(exitCode: ExitCode, said: Named) {
    super(said.en);
    this.exitCode = exitCode;
    this.said = said;
  }
}

/** Vietnamese first, then English: who reads a pipeline's log has not chosen a language. */
export const bothOf = (said: Named): string => `${said.vi}\n${said.en}`;

/** A variable's value; undefined when it is not set or, as GitHub leaves some of them, empty. */
export const valueOf = ({ environment }: Surroundings, name: string): string | undefined =>
  environment[name] === '' ? undefined : environment[name];

/**
 * A value that pact-cli gets as an argument.
 * @param origin where it came from, for the error
 * @throws EndsEarly when pact-cli would read it as an option
 */
export const argumentOf = (value: string, origin: string): string => {
  if (!value.startsWith('-')) return value;
  throw new EndsEarly(exitCodes.unusable, {
    vi: `${origin} là "${value}"; giá trị này không được bắt đầu bằng dấu "-".`,
    en: `${origin} is "${value}"; it must not begin with "-".`,
  });
};

/** Runs a command; whatever ends it early becomes its end. */
export const ended = async (command: () => Promise<Ended>): Promise<Ended> => {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof EndsEarly)) throw error;
    return { exitCode: error.exitCode, said: bothOf(error.said) };
  }
};

/** Runs a command as this process: what cannot be used or found is said on stderr. */
export const runAsProcess = async (
  command: (surroundings: Surroundings) => Promise<Ended>,
): Promise<void> => {
  const { exitCode, said } = await command({
    environment: process.env,
    folder: process.cwd(),
    timeLimitMs: 60_000,
  });
  const stream = exitCode >= exitCodes.unusable ? process.stderr : process.stdout;
  stream.write(`${said}\n`);
  process.exitCode = exitCode;
};
