// Verifies pacts against running services: Pact's own verifier compares, one interaction at a
// time, and then the engine's own codecs read what crossed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpRequest } from '../../src/wire/http-message.ts';
import { everyService } from '../../src/http/dialects.ts';
import { consumer, order, type Interaction, type Json, type Pattern } from '../contract.ts';
import { contracts } from '../contracts.ts';
import { misreading, readAnswer, readCallback, type Values } from '../decode.ts';
import { crossedIn, secretsOf } from './crossed.ts';
import { documentFindings, type DocumentFindings } from './documents.ts';
import { callbackPathOf, type Door, type Drift, type Passage } from './door.ts';
import {
  connectionFinding,
  failures,
  findingOf,
  noCallbackFinding,
  presentable,
  stateFinding,
  withoutToken,
} from './findings.ts';
import { NativeVerifier, type NativeVerdict } from './native.ts';
import type { PactFile, PactInteraction } from './pact-file.ts';
import { misreadingFinding, signatureFinding } from './readings.ts';
import { fails, type Finding, type Verification, type Verified } from './result.ts';
import type { StateSetter } from './states.ts';

/** A provider to verify against. */
export type Target = {
  readonly url: string;
  readonly states: StateSetter;
  /** What its callbacks are signed with; the lab's own when absent. */
  readonly callbackSecret?: string;
};

export type VerifyOptions = {
  readonly files: readonly PactFile[];
  /** The provider of a pact file, by its name there; null = there is none, which is an error. */
  readonly targetOf: (provider: string) => Target | null;
  readonly door: Door;
  /** Which interactions; all when absent. */
  readonly isWanted?: (file: PactFile, interaction: PactInteraction) => boolean;
  /** Stops after the first that fails. */
  readonly bail?: boolean;
  /** The OpenAPI document of a provider, as JSON; null = there is none to compare with. */
  readonly documentOf?: (provider: string) => unknown;
  /** Options that would verify against the same again. */
  readonly again?: readonly string[];
  readonly onVerified?: (verified: Verified, done: number, of: number) => void;
};

/**
 * Verifies every interaction of the pacts, one after the other.
 * @throws Error (rejects): a file has a provider that nobody knows; Pact's verifier crashed
 */
export const verifyPacts = async (options: VerifyOptions): Promise<Verification> => {
  const { files, targetOf, door, isWanted = () => true, bail = false, onVerified } = options;
  const all = files.flatMap((file) => {
    const target = targetOf(file.provider);
    // Nothing is skipped silently.
    if (target === null) throw new Error(`${file.path}: there is no provider "${file.provider}".`);
    return file.interactions.map((interaction) => ({ file, interaction, target }));
  });
  const wanted = all.filter(({ file, interaction }) => isWanted(file, interaction));
  const documents = await documentsOf(files, options);
  const verifier = new InteractionVerifier(door);
  const verified: Verified[] = [];
  try {
    for (const { file, interaction, target } of wanted) {
      const result = withMore(
        await verifier.verify(file, interaction, target),
        documents.get(file)?.findings.get(interaction.description.vi) ?? [],
      );
      verified.push(result);
      onVerified?.(result, verified.length, wanted.length);
      if (bail && fails(result)) break;
    }
  } finally {
    verifier.close();
  }
  return {
    verified,
    total: all.length,
    leftOut: {
      passedBefore: all.length - wanted.length,
      bailed: wanted.length - verified.length,
    },
    compared: [...documents.values()].reduce((sum, { compared }) => sum + compared, 0),
    urls: Object.fromEntries(all.map(({ file, target }) => [file.provider, target.url])),
    again: options.again ?? [],
  };
};

/** What the documents say of the pacts, by file. */
const documentsOf = async (
  files: readonly PactFile[],
  { documentOf = () => null }: VerifyOptions,
): Promise<ReadonlyMap<PactFile, DocumentFindings>> => {
  const found = new Map<PactFile, DocumentFindings>();
  for (const file of files) {
    const document = documentOf(file.provider);
    if (document !== null) found.set(file, await documentFindings(file, document));
  }
  return found;
};

const withMore = (verified: Verified, findings: readonly Finding[]): Verified =>
  findings.length === 0
    ? verified
    : { ...verified, verdict: 'failed', findings: [...verified.findings, ...findings] };

/** Our own contract's interaction behind one of a pact file, if it is one of ours. */
export const ownOf = (
  file: PactFile,
  { description }: PactInteraction,
): Interaction | undefined => {
  const service = everyService.find((each) => each === file.provider);
  if (service === undefined || file.consumer !== consumer) return undefined;
  return contracts[service].find(({ title }) => title.vi === description.vi);
};

export class InteractionVerifier {
  private readonly door: Door;
  private readonly native = new NativeVerifier();
  private readonly folder = mkdtempSync(join(tmpdir(), 'order-lab-verify-'));

  constructor(door: Door) {
    this.door = door;
  }

  /**
   * Verifies one interaction.
   * @param drift what the provider's answers are changed to on their way
   */
  async verify(
    file: PactFile,
    interaction: PactInteraction,
    target: Target,
    drift: Drift = {},
  ): Promise<Verified> {
    const begun = performance.now();
    const { description, states, operation, pending } = interaction;
    const own = ownOf(file, interaction);
    const { list, passage } = await this.findingsOf(file, interaction, own, target, drift);
    const secrets = passage === null ? [] : secretsOf(passage, own);
    return {
      provider: file.provider,
      file: file.path,
      description,
      states,
      operation,
      verdict: list.length === 0 ? 'passed' : 'failed',
      pending,
      findings: list.map((finding) => presentable(finding, secrets)),
      crossed: passage === null ? null : crossedIn(passage, secrets),
      ms: performance.now() - begun,
    };
  }

  close(): void {
    this.native.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async findingsOf(
    file: PactFile,
    interaction: PactInteraction,
    own: Interaction | undefined,
    target: Target,
    drift: Drift,
  ): Promise<{ readonly list: readonly Finding[]; readonly passage: Passage | null }> {
    const path = join(this.folder, 'pact.json');
    writeFileSync(path, interaction.alone);
    let now: number;
    try {
      await target.states.begin();
      now = await target.states.now();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { list: [connectionFinding(why, target.url)], passage: null };
    }
    const fits = fitting(own, target);
    const visit = {
      provider: file.provider,
      setter: target.states,
      target: target.url,
      wanted: interaction.wanted,
      fits: (callback: HttpRequest) => fits(callback, now),
      drift,
    };
    const { door, native } = this;
    const [verdict, passage] = await door.pass(visit, () =>
      native.verify(path, file.provider, door.verifierOrigin, door.verifierOrigin),
    );
    const list = judge(interaction, own, target, verdict, passage, {
      callbackUrl: `${door.origin}${callbackPathOf(file.provider)}`,
      waitedMs: door.patience.callbackMs,
      // A provider that has gone meanwhile is told of by what it did not answer.
      now: await target.states.now().catch(() => now),
    });
    return { list, passage };
  }
}

/** Is a callback the one that is asked about, when several come? */
const fitting =
  (own: Interaction | undefined, { callbackSecret }: Target) =>
  (callback: HttpRequest, now: number): boolean => {
    if (own?.is !== 'callback') return true;
    const secret = callbackSecret === undefined ? {} : { secret: callbackSecret };
    const reading = readCallback(own, callback, { now, ...secret });
    if (reading.is === 'unreadable' || !Array.isArray(own.reads)) return false;
    const [first]: readonly Json[] = own.reads;
    const name: unknown =
      typeof first === 'object' && first !== null ? Reflect.get(first, 'name') : 0;
    return reading.notices.some((notice) => notice.name === name);
  };

/** The pattern with the order that the state gave. */
const about = (pattern: Pattern, values: Values): Pattern => {
  const code = values['order'];
  if (code === undefined || code === order) return pattern;
  return JSON.parse(
    JSON.stringify(pattern).replaceAll(JSON.stringify(order), JSON.stringify(code)),
  ) as Pattern;
};

type Surroundings = {
  readonly callbackUrl: string;
  readonly waitedMs: number;
  /** The provider's time, ms. */
  readonly now: number;
};

/** What all sides found of one interaction. */
const judge = (
  interaction: PactInteraction,
  own: Interaction | undefined,
  { url, states, callbackSecret }: Target,
  verdict: NativeVerdict,
  passage: Passage,
  { callbackUrl, waitedMs, now }: Surroundings,
): readonly Finding[] => {
  const { stateError, callback, stray, response, values, failure } = passage;
  if (stateError !== null) {
    return [stateFinding(stateError.state, stateError.error, states, interaction.wanted)];
  }
  if (interaction.is === 'callback' && callback === null) {
    return [noCallbackFinding(callbackUrl, waitedMs, stray)];
  }
  if (interaction.is === 'exchange' && response === null) {
    const why = failure === null ? verdict.error : failures[failure];
    return [connectionFinding(why ?? 'the connection broke', url)];
  }
  const isTokenless =
    response?.status === 401 && 'token' in interaction.wanted && values['token'] === undefined;
  const found = verdict.mismatches
    .map((mismatch) => findingOf(mismatch, interaction.raw))
    .map((each) => (isTokenless && each.kind === 'status' ? withoutToken(each) : each));
  if (!verdict.isRight && found.length === 0) {
    found.push(connectionFinding(verdict.error ?? 'no reason was given', url));
  }
  if (own === undefined) return found;
  // That the engine reads something else in another status or body is no news.
  const isNews = !found.some(({ kind }) => kind === 'status' || kind === 'body');
  if (own.is === 'exchange') {
    const wrong =
      response && misreading(readAnswer(own, response, values), about(own.reads, values));
    return wrong !== null && isNews ? [...found, misreadingFinding(wrong)] : found;
  }
  if (callback === null) return found;
  const secret = callbackSecret === undefined ? {} : { secret: callbackSecret };
  const reading = readCallback(own, callback, { now, values, ...secret });
  const wrong = misreadCallback(about(own.reads, values), reading);
  if (wrong !== null) return isNews ? [...found, misreadingFinding(wrong)] : found;
  const isGood = reading.is === 'notices' && reading.signature === 'good';
  return isGood ? found : [...found, signatureFinding(own.provider, callbackSecret !== undefined)];
};

const misreadCallback = (pattern: Pattern, reading: ReturnType<typeof readCallback>) =>
  reading.is === 'unreadable'
    ? { at: '', expected: pattern, actual: reading.why }
    : misreading(reading.notices, pattern);
