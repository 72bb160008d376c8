// Which broker the environment names, and how to sign in to it.
import { EndsEarly, exitCodes, valueOf, type Surroundings } from './ending.ts';

/** A broker; what signs in to it is only ever handed on as environment. */
export type Broker = {
  readonly url: string;
  /** The variables that pact-cli reads it from. */
  readonly variables: Readonly<Record<string, string>>;
  /** What no output may show. */
  readonly secrets: readonly string[];
};

const unusable = (vi: string, en: string): EndsEarly =>
  new EndsEarly(exitCodes.unusable, { vi, en });

/**
 * The broker that the environment names; undefined when it names none. One without credentials is
 * taken as open to all: it says itself when it is not.
 * @throws EndsEarly for half a configuration, two ways to sign in at once, or an address that is
 *   none or holds a password (pact-cli writes the address into its messages)
 */
export const brokerOf = (surroundings: Surroundings): Broker | undefined => {
  const url = valueOf(surroundings, 'PACT_BROKER_BASE_URL');
  const token = valueOf(surroundings, 'PACT_BROKER_TOKEN');
  const username = valueOf(surroundings, 'PACT_BROKER_USERNAME');
  const password = valueOf(surroundings, 'PACT_BROKER_PASSWORD');
  if (url === undefined) {
    if ((token ?? username ?? password) === undefined) return undefined;
    throw unusable(
      'Có thông tin đăng nhập Pact Broker nhưng thiếu PACT_BROKER_BASE_URL (địa chỉ của broker).',
      'There are credentials for a Pact Broker, but no PACT_BROKER_BASE_URL (its address).',
    );
  }
  checkAddress(url);
  if ((username === undefined) !== (password === undefined)) {
    throw unusable(
      'PACT_BROKER_USERNAME và PACT_BROKER_PASSWORD phải có cả hai.',
      'PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD must both be set.',
    );
  }
  if (token !== undefined && username !== undefined) {
    throw unusable(
      'Chỉ đặt PACT_BROKER_TOKEN, hoặc PACT_BROKER_USERNAME và PACT_BROKER_PASSWORD.',
      'Set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, not both.',
    );
  }
  if (token !== undefined) {
    return { url, variables: { PACT_BROKER_TOKEN: token }, secrets: [token] };
  }
  if (username === undefined || password === undefined) return { url, variables: {}, secrets: [] };
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  return {
    url,
    variables: { PACT_BROKER_USERNAME: username, PACT_BROKER_PASSWORD: password },
    secrets: [password, basic],
  };
};

const checkAddress = (url: string): void => {
  const address = URL.parse(url);
  if (address !== null && (address.username !== '' || address.password !== '')) {
    throw unusable(
      'PACT_BROKER_BASE_URL không được chứa tên đăng nhập hay mật khẩu; hãy dùng PACT_BROKER_TOKEN, hoặc PACT_BROKER_USERNAME và PACT_BROKER_PASSWORD.',
      'PACT_BROKER_BASE_URL must hold no user name or password; use PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.',
    );
  }
  if (address === null || !['http:', 'https:'].includes(address.protocol)) {
    throw unusable(
      'PACT_BROKER_BASE_URL không phải là địa chỉ http(s), ví dụ https://broker.example.com.',
      'PACT_BROKER_BASE_URL is no http(s) address such as https://broker.example.com.',
    );
  }
};
