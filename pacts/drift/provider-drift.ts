// The drift of the services: every field, header and status of what a mock says is changed in
// turn, and the contract must catch what it asks for and let the rest pass.
import { isDeepStrictEqual } from 'node:util';
import { signatureOf as accountingSignature } from '../../src/wire/amis-accounting/callback.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { parseJson, type HttpRequest, type HttpResponse } from '../../src/wire/http-message.ts';
import { signatureOf as sumanSignature } from '../../src/wire/suman/webhook.ts';
import type { Callback, Exchange, Interaction, Json } from '../contract.ts';
import { readAnswer, readCallback } from '../decode.ts';
import type { Drift } from '../verification/door.ts';
import type { PactFile, PactInteraction } from '../verification/pact-file.ts';
import type { InteractionVerifier, Target } from '../verification/verify.ts';
import {
  changed,
  changedHeader,
  changeKinds,
  fieldsOf,
  hasField,
  kindsFor,
  otherStatuses,
  printPath,
  transportHeaders,
  type Path,
} from './changes.ts';
import type { Drifted, DriftKind } from './tally.ts';

type Message = HttpRequest | HttpResponse;

/** One change of what a service says. */
type Mutant<M extends Message> = {
  readonly kind: DriftKind;
  readonly at: string;
  readonly change: string;
  readonly isAsked: boolean;
  readonly apply: (message: M) => M;
};

/** What a pact file says of an answer or a callback: the example, and the headers. */
type Asked = { readonly body: unknown; readonly headers: ReadonlySet<string> };

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;

const askedOf = ({ is, raw }: PactInteraction): Asked => {
  const said = is === 'exchange' ? raw['response'] : raw;
  const contents = member(said, is === 'exchange' ? 'body' : 'contents');
  const body = member(contents, 'content');
  const names = Object.keys(
    (member(said, is === 'exchange' ? 'headers' : 'metadata') ?? {}) as object,
  ).map((name) => name.toLowerCase());
  return { body, headers: new Set([...names, ...(body === undefined ? [] : ['content-type'])]) };
};

const withBody = <M extends Message>(message: M, body: Json): M => ({
  ...message,
  body: JSON.stringify(body),
});

/** The member that holds JSON in a string, where a service has one. */
const hiddenIn = ['Data', 'data'] as const;

/** JSON in a member that is a string; undefined when there is none. */
const hiddenJson = (body: unknown, name: string): unknown => {
  const text = member(body, name);
  const json = typeof text === 'string' ? parseJson(text) : undefined;
  return typeof json === 'object' && json !== null ? json : undefined;
};

const bodyMutants = <M extends Message>(message: M, asked: Asked): readonly Mutant<M>[] => {
  const body = parseJson(message.body);
  const of = (
    json: unknown,
    example: unknown,
    kind: DriftKind,
    prefix: string,
    put: (body: Json, message: M) => M,
  ): readonly Mutant<M>[] =>
    fieldsOf(json).flatMap((path: Path) =>
      kindsFor(path).map((change) => ({
        kind,
        at: `${prefix}${printPath(path)}`,
        change,
        isAsked: hasField(example, path),
        apply: (given: M) => put(changed(json, path, change), given),
      })),
    );
  const visible = of(body, asked.body, 'plain', '', (json, given) => withBody(given, json));
  const hidden = hiddenIn.flatMap((name) => {
    const json = hiddenJson(body, name);
    if (json === undefined) return [];
    return of(json, hiddenJson(asked.body, name), 'hidden', `${name} `, (inner, given) =>
      withBody(given, { ...(body as Record<string, Json>), [name]: JSON.stringify(inner) }),
    );
  });
  return [...visible, ...hidden];
};

const headerMutants = <M extends Message>(message: M, asked: Asked): readonly Mutant<M>[] =>
  Object.keys(message.headers)
    .filter((name) => !transportHeaders.has(name))
    .flatMap((name) =>
      changeKinds.map((change) => ({
        kind: 'plain' as const,
        at: `header ${name}`,
        change,
        isAsked: asked.headers.has(name),
        apply: (given: M) => ({ ...given, headers: changedHeader(given.headers, name, change) }),
      })),
    );

const statusMutants = ({ status }: HttpResponse): readonly Mutant<HttpResponse>[] =>
  otherStatuses(status).map((other) => ({
    kind: 'plain',
    at: 'status',
    change: `→ ${other}`,
    isAsked: true,
    apply: (given) => ({ ...given, status: other }),
  }));

/** Signs a callback again, as its service would have signed what it says now. */
const signedAgain = (provider: string, request: HttpRequest): HttpRequest => {
  if (provider === 'suman') {
    const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '' } = request.headers;
    const { webhookSecret } = credentials.suman;
    const signature = sumanSignature(webhookSecret, id, timestamp, request.body);
    return { ...request, headers: { ...request.headers, 'webhook-signature': signature } };
  }
  const body = parseJson(request.body);
  const data = member(body, 'data');
  if (typeof data !== 'string' || member(body, 'signature') === undefined) return request;
  const signature = accountingSignature(credentials['amis-accounting'].appSecret, data);
  return withBody(request, { ...(body as Record<string, Json>), signature });
};

/** Is the change one of what is signed, and not of the signature itself? */
const isSigned = (provider: string, { kind, at }: Mutant<HttpRequest>): boolean =>
  provider === 'suman' ? at.startsWith('$') : kind === 'hidden';

/** Headers that SUMAN signs together with the body. */
const signedHeaders: readonly string[] = ['header webhook-id', 'header webhook-timestamp'];

const callbackMutants = (
  provider: string,
  request: HttpRequest,
  asked: Asked,
): readonly Mutant<HttpRequest>[] => {
  const all = [...headerMutants(request, asked), ...bodyMutants(request, asked)];
  return all.flatMap((mutant): readonly Mutant<HttpRequest>[] => {
    // Whoever changes what is signed on its way cannot sign it: everything must be noticed.
    const tampered: Mutant<HttpRequest> = { ...mutant, kind: 'tampered', isAsked: true };
    const { apply, at, change } = mutant;
    // Another text is as good a header as this one: only the signature tells.
    if (signedHeaders.includes(at) && change === 'retyped') return [tampered];
    if (!isSigned(provider, mutant)) return [mutant];
    return [{ ...mutant, apply: (given) => signedAgain(provider, apply(given)) }, tampered];
  });
};

/** What the engine reads in what a service said. */
const readingOf = (own: Interaction, message: Message, now: number): unknown =>
  own.is === 'exchange'
    ? readAnswer(own as Exchange, message as HttpResponse)
    : readCallback(own as Callback, message as HttpRequest, { now });

export type ProviderDriftOptions = {
  readonly verifier: InteractionVerifier;
  readonly target: Target;
  readonly file: PactFile;
  readonly interaction: PactInteraction;
  readonly own: Interaction;
  readonly onDrift?: () => void;
};

/**
 * Changes everything a service says in one interaction, one at a time.
 * @throws Error (rejects): the interaction does not even pass unchanged
 */
export const driftProvider = async (options: ProviderDriftOptions): Promise<readonly Drifted[]> => {
  const { verifier, target, file, interaction, own, onDrift = () => {} } = options;
  const asked = askedOf(interaction);
  const { provider } = file;
  const heard: { response?: HttpResponse; callback?: HttpRequest } = {};
  const unchanged = await verifier.verify(file, interaction, target, {
    response: (response) => (heard.response = response),
    callback: (request) => (heard.callback = request),
  });
  if (unchanged.verdict === 'failed') {
    const why = unchanged.findings[0]?.message.en ?? '';
    throw new Error(`"${interaction.description.en}" fails without any drift: ${why}.`);
  }
  const now = await target.states.now();
  const drifted: Drifted[] = [];
  const play = async <M extends Message>(
    mutant: Mutant<M>,
    message: M,
    driftOf: (apply: (message: M) => M) => Drift,
  ): Promise<void> => {
    const { apply, kind, at, change, isAsked } = mutant;
    const { verdict, findings } = await verifier.verify(file, interaction, target, driftOf(apply));
    const before = readingOf(own, message, now);
    const after = readingOf(own, apply(message), now);
    const isCaught = verdict === 'failed';
    // What is plain must be seen by Pact's matchers, whatever the engine's codec sees.
    const byMatcher = findings.some((finding) => finding.kind !== 'reading');
    drifted.push({
      side: 'provider',
      kind,
      provider,
      interaction: interaction.description.vi,
      at,
      change,
      isAsked,
      isCaught: kind === 'plain' && isAsked ? byMatcher : isCaught,
      isNoticed: !isDeepStrictEqual(before, after),
    });
    onDrift();
  };
  const { response, callback } = heard;
  if (interaction.is === 'exchange' && response !== undefined) {
    const mutants = [
      ...statusMutants(response),
      ...headerMutants(response, asked),
      ...bodyMutants(response, asked),
    ];
    for (const mutant of mutants) await play(mutant, response, (apply) => ({ response: apply }));
  }
  if (interaction.is === 'callback' && callback !== undefined) {
    for (const mutant of callbackMutants(provider, callback, asked)) {
      await play(mutant, callback, (apply) => ({ callback: apply }));
    }
  }
  return drifted;
};
