// The wire of the served home: `order-lab serve` follows the story on real sockets, in a room of
// this tab's own, and tells what is new.
import type { WireExchange } from '../../http/exchange-log.ts';
import type { Stuck } from '../../http/story-limits.ts';
import type { Named } from '../../wire/services.ts';
import type { Entry } from '../../world/entries.ts';
import type { Story } from '../session/moments.ts';
import { forgetInTab, keepInTab, keptInTab } from './tab-memory.ts';
import {
  longToken,
  needsToken,
  oddToken,
  refused,
  refusedToken,
  Troubled,
  troubledBy,
  unreachable,
  type Trouble,
} from './troubles.ts';
import { resultOf, type Wire, type WireResult } from './wire.ts';

const tokenName = 'order-lab-token';
/** A server takes no longer headers than some thousands of letters in all. */
const tokenLengthAtMost = 4_000;

/** The answer of `POST /lab/v1/story`: what is new since. */
type News = {
  readonly generation: number;
  readonly end: 'whole' | 'stuck' | 'superseded';
  readonly stuck: Stuck | null;
  readonly entries: readonly Entry[];
  readonly exchanges: readonly WireExchange[];
  readonly next: object;
  readonly hasMore: boolean;
};

/** What the server has told so far. */
type Known = {
  readonly generation: number;
  readonly entries: readonly Entry[];
  readonly exchanges: readonly WireExchange[];
  /** What it wants to hear, to tell only the rest. */
  readonly next: object;
};

/** What is known with the news in it. An exchange that has changed takes its own place. */
const withNews = (known: Known | null, news: News): Known => {
  const before = known?.generation === news.generation ? known : { entries: [], exchanges: [] };
  const exchanges = [...before.exchanges];
  for (const exchange of news.exchanges) exchanges[exchange.number - 1] = exchange;
  const { generation, next } = news;
  return { generation, entries: [...before.entries, ...news.entries], exchanges, next };
};

/** What a problem of the server's says, in the languages that it says it in. */
const detailsOf = async (response: Response): Promise<Partial<Named>> => {
  const problem: unknown = await response.json().catch(() => null);
  const said = (name: string): unknown =>
    typeof problem === 'object' && problem !== null ? Reflect.get(problem, name) : undefined;
  const [vi, en] = [said('detail_vi'), said('detail')];
  return {
    ...(typeof vi === 'string' ? { vi } : {}),
    ...(typeof en === 'string' ? { en } : {}),
  };
};

/** A name that nobody else takes; `randomUUID` is for secure pages alone. */
const newRoom = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** What is wrong with a token that cannot be sent in a header; null when it can. */
const wrongIn = (token: string): Trouble | null => {
  if (token === '') return needsToken;
  if (!/^[ -~]+$/u.test(token)) return oddToken;
  return token.length > tokenLengthAtMost ? longToken : null;
};

const storedToken = (): string | null => {
  const token = keptInTab(tokenName);
  return token === null || wrongIn(token) !== null ? null : token;
};

export class ServedWire implements Wire {
  private readonly address: string;
  private readonly room = newRoom();
  /** Kept in the tab once the server has accepted it. */
  private token: string | null = storedToken();
  private known: Known | null = null;
  /** Gives up what is asked now: a newer story overtakes it. */
  private giveUp = new AbortController();
  private tail: Promise<unknown> = Promise.resolve();

  /** @param address of the operation that follows a story */
  constructor(address: string) {
    this.address = address;
  }

  readonly giveToken = (given: string): Trouble | null => {
    const token = given.trim();
    const wrong = wrongIn(token);
    if (wrong === null) this.token = token;
    return wrong;
  };

  readonly renew = (): void => this.giveUp.abort();

  readonly follow = (story: Story): Promise<WireResult> => {
    this.giveUp.abort();
    this.giveUp = new AbortController();
    const { signal } = this.giveUp;
    // What is known goes along with the asking, so one is asked after the other.
    const turn = this.tail.then(() => this.ask(story, signal));
    this.tail = turn;
    return turn;
  };

  private async ask(story: Story, signal: AbortSignal): Promise<WireResult> {
    try {
      for (;;) {
        if (signal.aborted) return { is: 'superseded' };
        // The rest cannot be asked for before its beginning has come.
        // oxlint-disable-next-line no-await-in-loop
        const news = await this.post(story, signal);
        const known = withNews(this.known, news);
        this.known = known;
        const { generation, entries, exchanges } = known;
        const { end, stuck } = news;
        if (!news.hasMore || end === 'superseded') {
          return resultOf({ generation, entries, exchanges, end, stuck });
        }
      }
    } catch (error) {
      if (signal.aborted) return { is: 'superseded' };
      return troubledBy(error);
    }
  }

  private async post({ steps, seed, mode }: Story, signal: AbortSignal): Promise<News> {
    const { token } = this;
    const since = this.known === null ? {} : { since: this.known.next };
    const response = await fetch(this.address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ room: this.room, seed, mode, steps, ...since }),
      signal,
    }).catch((error: unknown) => {
      throw signal.aborted ? error : new Troubled(unreachable);
    });
    const { ok, status } = response;
    if (status === 401 || (status === 431 && token !== null)) throw this.withoutToken(token);
    if (!ok) throw new Troubled(refused(status, await detailsOf(response)));
    if (token !== null) keepInTab(tokenName, token);
    return (await response.json()) as News;
  }

  /** A token that is refused is shown no more. */
  private withoutToken(shown: string | null): Troubled {
    if (shown === null) return new Troubled(needsToken);
    // Another one may have been given meanwhile.
    if (this.token === shown) this.token = null;
    if (keptInTab(tokenName) === shown) forgetInTab(tokenName);
    return new Troubled(refusedToken);
  }
}

/** The wire of a page that `order-lab serve` serves at `/sandbox/`. */
export const openServedWire = (): Wire =>
  new ServedWire(new URL('../lab/v1/story', location.href).href);
