// The door by which a verification sets provider states: `POST /_states`, as Pact has it.
import express, { type Router } from 'express';

export type Parameters = Readonly<Record<string, unknown>>;
/** Values for the request of the interaction. */
export type Given = Readonly<Record<string, string>>;

export type Addresses = {
  /** Where callbacks go; a path comes behind it. */
  readonly callbackUrl: string;
  /** The service itself, so that a state can be made by its own operations. */
  readonly origin: string;
};

/** Makes a state so. */
export type StateHandler = (params: Parameters, addresses: Addresses) => Given | Promise<Given>;

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const complaint = (state: string, error: unknown): { readonly message: string } => {
  const why = error instanceof Error ? error.message : String(error);
  return { message: `The state "${state}" could not be set: ${why}` };
};

/**
 * Takes `{action, state, params, callbackUrl}` and answers the values of the state. 404 for a state
 * without a handler, 500 for a handler that fails; nothing is undone at a teardown, since every
 * state is about an order code of its own.
 * @param handlers by the name of the state
 */
export const stateDoor = (handlers: Readonly<Record<string, StateHandler>>): Router => {
  const known = new Map(Object.entries(handlers));
  const router = express.Router();
  router.post('/_states', (request, response) => {
    const body: unknown = request.body;
    const state = textOf(fieldOf(body, 'state'));
    const handler = known.get(state);
    if (handler === undefined) {
      const names = [...known.keys()].map((name) => `"${name}"`).join(', ');
      response.status(404).json({
        message: `There is no state "${state}" here. Known are ${names}. Add a handler for it.`,
      });
      return;
    }
    if (fieldOf(body, 'action') === 'teardown') {
      response.json({});
      return;
    }
    const params = (fieldOf(body, 'params') ?? {}) as Parameters;
    const callbackUrl = textOf(fieldOf(body, 'callbackUrl'));
    const origin = `${request.protocol}://${request.get('host')}`;
    const setUp = async (): Promise<Given> => handler(params, { callbackUrl, origin });
    setUp().then(
      (given) => response.json(given),
      (error: unknown) => response.status(500).json(complaint(state, error)),
    );
  });
  return router;
};
