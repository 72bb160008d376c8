// What a contract is made of: an exchange the engine counts on, or a callback that it takes, as
// data that the consumer tests, the verification and the drift proof all read.
import type { Call } from '../src/wire/calls.ts';
import type { Method } from '../src/wire/http-message.ts';
import { calls, type Named, type Service } from '../src/wire/services.ts';

/** What must be so at the provider before the exchange (Pact: provider state). */
export type State = {
  readonly name: string;
  readonly params?: Readonly<Record<string, Json>>;
};

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** JSON in which some values are matchers (Pact's integration format). */
export type Template =
  | null
  | boolean
  | number
  | string
  | readonly Template[]
  | { readonly [name: string]: Template };

/** Part of what the engine's own decoder must make of it: objects are compared by these members. */
export type Pattern = Json;

export type Exchange = {
  readonly is: 'exchange';
  readonly provider: Service;
  readonly title: Named;
  /** Verified and reported, but no failure yet: the provider is not there so far. */
  readonly pending?: true;
  readonly states: readonly State[];
  /** What makes the engine send it. */
  readonly sends: 'connect' | Call;
  readonly request: {
    readonly method: Method;
    readonly path: Template;
    readonly query?: Readonly<Record<string, Template>>;
    readonly headers?: Readonly<Record<string, Template>>;
    readonly body?: Template;
  };
  readonly response: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, Template>>;
    readonly body?: Template;
  };
  /** What the engine's codec must read in the answer; null = no token. */
  readonly reads: Pattern;
};

export type Callback = {
  readonly is: 'callback';
  readonly provider: Service;
  readonly title: Named;
  readonly pending?: true;
  readonly states: readonly State[];
  /** The headers that matter, by name in lower case. */
  readonly headers: Readonly<Record<string, Template>>;
  readonly body: Template;
  /** When the example was sent, ms: its signature is good then. */
  readonly sentAt: number;
  /** The notices that the engine's codec must read in it, signature good. */
  readonly reads: Pattern;
};

export type Interaction = Exchange | Callback;

/** The engine's name in the pact files. */
export const consumer = 'misa-order';

/** The order of every example. */
export const order = 'DH-1';

/**
 * A value that the provider state gives, `${token}` say, and its example. The engine must send the
 * example to the letter; the provider is sent what its state handler answers.
 */
export const fromState = (expression: string, example: string): Template => ({
  'pact:matcher:type': 'equality',
  'pact:generator:type': 'ProviderState',
  expression,
  value: example,
});

/** The order's code: a real service may need another one every time. */
export const orderCode: Template = fromState('${order}', order);

/** Any text. */
export const text = (example: string): Template => ({
  'pact:matcher:type': 'type',
  value: example,
});
/** Any whole number. */
export const integer = (example: number): Template => ({
  'pact:matcher:type': 'integer',
  value: example,
});
export const either = (example: boolean): Template => ({
  'pact:matcher:type': 'boolean',
  value: example,
});
/** Text of a form. */
export const form = (regex: string, example: string): Template => ({
  'pact:matcher:type': 'regex',
  regex,
  value: example,
});
/** A list of one or more alike. */
export const some = (each: Template): Template => ({
  'pact:matcher:type': 'type',
  min: 1,
  value: [each],
});

/** Answers that each call tells apart, in words. */
export const answers = {
  token: { vi: 'được token', en: 'a token' },
  strange: { vi: 'thông tin kết nối sai', en: 'the credentials are wrong' },
  created: { vi: 'đã tạo', en: 'created' },
  done: { vi: 'đã thực hiện', en: 'done' },
  repeated: { vi: 'gửi lại, đã thực hiện từ trước', en: 'a repeat: done before' },
  exists: { vi: 'đã có sẵn', en: 'it exists already' },
  refused: { vi: 'bị từ chối', en: 'refused' },
  stale: { vi: 'bị từ chối vì có lệnh mới hơn', en: 'refused: a later command was done' },
  nothing: { vi: 'không có gì ở đó', en: 'there was nothing' },
  busy: { vi: 'dịch vụ bận', en: 'the service is busy' },
  expired: { vi: 'token hết hạn', en: 'the token has expired' },
  absent: { vi: 'không tìm thấy', en: 'not found' },
} as const satisfies Record<string, Named>;

export type AnswerName = keyof typeof answers;

/** `cấp tài nguyên: đã thực hiện`. */
export const titled = (what: Named, answer: Named): Named => ({
  vi: `${what.vi}: ${answer.vi}`,
  en: `${what.en}: ${answer.en}`,
});

/** What is asked, whatever the answer. */
export type Asked = Pick<Exchange, 'provider' | 'sends' | 'request'> & { readonly what: Named };
/** One answer to it. */
export type Told = Pick<Exchange, 'response' | 'reads'> & { readonly answer: Named };

/** One request with one answer, where the provider is in the states. */
export const exchange = (
  { what, ...asked }: Asked,
  { answer, ...told }: Told,
  ...states: readonly State[]
): Exchange => ({ is: 'exchange', title: titled(what, answer), states, ...asked, ...told });

/** `tra cứu (cấp tài nguyên)`. */
export const lookUpOf = ({ vi, en }: Named): Named => ({
  vi: `${calls.lookup.vi} (${vi})`,
  en: `${calls.lookup.en} (${en})`,
});
