// The tokens a service has given out: plain data, the newest hundred.
import { hmacSha256, isSameText, toHex } from '../src/wire/signature.ts';

/** A token a service gave out. Instants, ms. */
export type Session = { readonly token: string; readonly expiresAt: number };
/** Newest last; and how many there ever were, so that each is another. */
export type Sessions = { readonly tokens: readonly Session[]; readonly issued: number };

export const noSessions: Sessions = { tokens: [], issued: 0 };

/** More tokens than this are not remembered: asking for many is no way to fill the memory. */
const tokensAtMost = 100;

/**
 * Gives out a token. It is a function of what the service knows, so that a run can be repeated, and
 * of its secret, so that nobody guesses it.
 * @param lifeMs how long it is good for, ms
 * @param now ms
 */
export const openSession = (
  { tokens, issued }: Sessions,
  secret: string,
  lifeMs: number,
  now: number,
): readonly [Session, Sessions] => {
  const token = toHex(hmacSha256(secret, `${issued}:${now}`));
  const session = { token, expiresAt: now + lifeMs };
  return [session, { tokens: [...tokens, session].slice(-tokensAtMost), issued: issued + 1 }];
};

/** Is the token shown one that is good now, one whose time is up, or none of this service? */
export const judgeToken = (
  { tokens }: Sessions,
  shown: string,
  now: number,
): 'good' | 'expired' | 'unknown' => {
  // The newest first: it is nearly always the one.
  const session = tokens.findLast(({ token }) => isSameText(shown, token));
  if (session === undefined) return 'unknown';
  return now < session.expiresAt ? 'good' : 'expired';
};
