// Provider states: who sets them, and what it means when they cannot be set.
import type { State } from '../contract.ts';
import type { Values } from '../decode.ts';

/** A provider state that could not be set. */
export class StateError extends Error {
  /** `missing`: there is no handler of this name. `crashed`: it failed. */
  readonly kind: 'missing' | 'crashed';

  constructor(kind: 'missing' | 'crashed', message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Sets the states of a provider. */
export type StateSetter = {
  /** Before each interaction: a provider that can forget everything does so now. */
  readonly begin: () => Promise<void>;
  /**
   * Makes a state so.
   * @returns values for the request: `token`, say
   * @throws StateError (rejects)
   */
  readonly set: (state: State, context: StateContext) => Promise<Values>;
  readonly end: (state: State) => Promise<void>;
  /** The provider's time, ms: callbacks are dated. */
  readonly now: () => Promise<number>;
  /** The lines that would add a handler for a state. */
  readonly handlerFor: (state: State, wanted: Readonly<Record<string, string>>) => string;
};

export type StateContext = {
  /** Where the provider's callbacks go: the path of its service comes behind. */
  readonly callbackUrl: string;
  /** Waits for one callback, which is then not the one that is asked about. */
  readonly passOver: () => Promise<void>;
};

const parametersOf = ({ params = {} }: State): string => Object.keys(params).join(', ');

/**
 * States that a provider of somebody else sets at an address, as Pact has it: a POST of `{action,
 * state, params}`, answered 2xx with the values as JSON.
 * @param url of the state handlers
 */
export const remoteStates = (url: string): StateSetter => {
  // A query may hold a key.
  const shownUrl = url.replace(/\?[\s\S]*$/u, '?…');
  const post = async (action: 'setup' | 'teardown', state: State, more: object) => {
    const body = { action, state: state.name, params: state.params ?? {}, ...more };
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      });
      text = await response.text();
    } catch (error) {
      const cause = error instanceof Error ? String(error.cause ?? error.message) : '';
      throw new StateError('crashed', `POST ${shownUrl}: no answer (${cause})`);
    }
    if (response.ok) return text;
    const isMissing = [400, 404, 422, 501].includes(response.status);
    throw new StateError(
      isMissing ? 'missing' : 'crashed',
      `POST ${shownUrl}: ${response.status} ${text.slice(0, 300)}`,
    );
  };
  return {
    begin: async () => {},
    set: async (state, { callbackUrl }) => valuesIn(await post('setup', state, { callbackUrl })),
    end: async (state) => {
      await post('teardown', state, {});
    },
    now: async () => Date.now(),
    handlerFor: (state, wanted) => {
      const { name, params = {} } = state;
      const values = Object.fromEntries(Object.keys(wanted).map((each) => [each, '…']));
      return [
        `// POST ${shownUrl} with ${JSON.stringify({ action: 'setup', state: name, params })}`,
        `states[${JSON.stringify(name)}] = async ({ ${parametersOf(state)} }) => {`,
        '  // make it so, then answer 200 with the values that the request needs (any of them)',
        `  return ${JSON.stringify(values)};`,
        '};',
      ].join('\n');
    },
  };
};

/** The values in a state handler's answer: text and numbers; anything else is none. */
const valuesIn = (text: string): Values => {
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof json !== 'object' || json === null) return {};
  return Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => ['string', 'number'].includes(typeof value))
      .map(([name, value]) => [name, String(value)]),
  );
};
