// Pact's own verifier in a process of its own: asked with a pact file, answered with its findings.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { VerifierOptions } from '@pact-foundation/pact-core/dist/verifier/types.js';
import { z } from 'zod';

export type NativeRequest = { readonly id: number; readonly options: VerifierOptions };
/** `results` is JSON, or what the verifier said instead. */
export type NativeResponse = { readonly id: number; readonly results: string };

const Mismatch = z.looseObject({
  type: z.string(),
  path: z.string().optional(),
  key: z.string().optional(),
  expected: z.unknown(),
  actual: z.unknown(),
  mismatch: z.string().optional(),
});
export type Mismatch = z.infer<typeof Mismatch>;

const Results = z.looseObject({
  result: z.boolean(),
  interactionResults: z.array(z.looseObject({ result: z.string() })),
  errors: z.array(
    z.looseObject({
      mismatch: z.looseObject({
        mismatches: z.array(Mismatch).optional(),
        message: z.string().optional(),
      }),
    }),
  ),
});

export type NativeVerdict = {
  readonly isRight: boolean;
  readonly mismatches: readonly Mismatch[];
  /** What kept it from comparing at all: a state, or a connection. */
  readonly error: string | null;
};

/** As long as one request of the verifier may take, ms: longer than what it waits for waits. */
const requestMs = 60_000;
/** As long as a single interaction may take, ms: some states, a request, a callback. */
const patience = 5 * requestMs;

/** Pact's verifier gave no result, so that nothing can be said: the message tells why. */
export class VerifierError extends Error {}

/**
 * The environment of the verifier. It talks to this machine alone, by no proxy; and `PACT_…` would
 * have it leave interactions out.
 */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^PACT_|^(?:https?|all)_proxy$/iu.test(name)),
  ),
  PACT_DO_NOT_TRACK: 'true',
});

type Waiting = {
  readonly resolve: (results: string) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

export class NativeVerifier {
  private child: ChildProcess | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private printed = '';

  /**
   * Verifies a pact file that has one interaction.
   * @param path of the file
   * @param provider its name in the file
   * @param origin where its requests go
   * @param door where its states are set (`/_pact/state`) and its messages come from
   * @throws VerifierError (rejects): it has crashed, has said nothing for five minutes, or has not
   *   looked at this one interaction
   */
  async verify(
    path: string,
    provider: string,
    origin: string,
    door: string,
  ): Promise<NativeVerdict> {
    const { port } = new URL(door);
    const results = await this.ask({
      provider,
      providerBaseUrl: origin,
      pactUrls: [path],
      providerStatesSetupUrl: `${door}/_pact/state`,
      transports: [{ protocol: 'message', port: Number(port), path: '/_pact/message' }],
      timeout: requestMs,
      logLevel: 'error',
    });
    return verdictIn(results);
  }

  /** Ends the process. */
  close(): void {
    const { child } = this;
    this.child = null;
    if (child?.connected === true) child.disconnect();
    child?.kill();
    this.giveUp('it was closed');
  }

  private ask(options: VerifierOptions): Promise<string> {
    const child = this.start();
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        this.giveUp(`it said nothing for ${patience / 1000} s`);
      }, patience);
      this.waiting.set(id, { resolve, reject, timer });
      child.send({ id, options } satisfies NativeRequest, (error) => {
        if (error !== null) this.giveUp(`it cannot be reached (${error.message})`);
      });
    });
  }

  private start(): ChildProcess {
    if (this.child !== null) return this.child;
    const child = fork(fileURLToPath(new URL('native-child.ts', import.meta.url)), {
      // What it prints on stdout is all that crossed, secrets too.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      env: environment(),
    });
    const keep = (chunk: Buffer): void => {
      this.printed = `${this.printed}${chunk.toString()}`.slice(-2000);
    };
    child.stderr?.on('data', keep);
    child.on('message', ({ id, results }: NativeResponse) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      clearTimeout(waiting?.timer);
      waiting?.resolve(results);
    });
    child.on('error', (error) => {
      if (this.child !== child) return;
      this.child = null;
      this.giveUp(`it could not be started (${error.message})`);
    });
    child.on('exit', (code, signal) => {
      if (this.child !== child) return;
      this.child = null;
      this.giveUp(`it ended (${signal ?? code}); its last words: ${lastWords(this.printed)}`);
    });
    this.child = child;
    return child;
  }

  private giveUp(why: string): void {
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new VerifierError(`Pact's verifier gave no result: ${why}.`));
    }
    this.waiting.clear();
  }
}

/** What a process said before its end, on one line. */
const lastWords = (printed: string): string =>
  stripVTControlCharacters(printed).replaceAll(/\s+/gu, ' ').trim().slice(-400) || 'none';

const verdictIn = (text: string): NativeVerdict => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const { data } = Results.safeParse(json);
  if (data === undefined) {
    return { isRight: false, mismatches: [], error: text === '' ? 'no results' : text };
  }
  if (data.interactionResults.length !== 1) {
    const count = data.interactionResults.length;
    throw new VerifierError(
      `Pact's verifier looked at ${count} interactions instead of one: does the file say its pactSpecification version rightly?`,
    );
  }
  const mismatches = data.errors.flatMap(({ mismatch }) => mismatch.mismatches ?? []);
  const error = data.errors.find(({ mismatch }) => mismatch.mismatches === undefined);
  return {
    isRight: data.result,
    mismatches,
    error: error === undefined ? null : (error.mismatch.message ?? JSON.stringify(error.mismatch)),
  };
};
