// The wire of the served home: `order-lab serve` follows the story on real sockets, in a room of
// this tab's own, and tells what is new.
import type { WireExchange } from '../../http/exchange-log.ts';
import type { Entry } from '../../world/entries.ts';
import type { Story } from '../session/moments.ts';
import { broken, resultOf, type Trouble, type Wire, type WireResult } from './wire.ts';

const tokenName = 'order-lab-token';

/** The answer of `POST /lab/v1/story`: what is new since. */
type News = {
  readonly generation: number;
  readonly end: 'whole' | 'stuck' | 'superseded';
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

const needsToken: Trouble = {
  kind: 'needs-token',
  vi: 'Máy chủ này cần mã truy cập: mã đã cho order-lab serve --token.',
  en: 'This server asks for its token: the one that order-lab serve --token was given.',
};

const unreachable: Trouble = {
  kind: 'unreachable',
  vi: 'Không gọi được máy chủ. order-lab serve còn chạy không?',
  en: 'The server cannot be reached. Is order-lab serve still running?',
};

/** Thrown out of the asking: it is for people. */
class Troubled extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.en);
    this.trouble = trouble;
  }
}

/** What a problem of the server's says. */
const detailOf = async (response: Response): Promise<string> => {
  const problem: unknown = await response.json().catch(() => null);
  const detail: unknown =
    typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'detail') : null;
  return typeof detail === 'string' ? detail : `HTTP ${response.status}`;
};

/** A name that nobody else takes; `randomUUID` is for secure pages alone. */
const newRoom = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const storedToken = (): string | null => {
  try {
    return sessionStorage.getItem(tokenName);
  } catch {
    // The browser keeps nothing for this page.
    return null;
  }
};

const keepToken = (token: string): void => {
  try {
    sessionStorage.setItem(tokenName, token);
  } catch {
    // Then it is given again after a reload.
  }
};

export class ServedWire implements Wire {
  private readonly address: string;
  private readonly room = newRoom();
  private token: string | null = storedToken();
  private known: Known | null = null;
  /** Gives up what is asked now: a newer story overtakes it. */
  private giveUp = new AbortController();
  private tail: Promise<unknown> = Promise.resolve();

  /** @param address of the operation that follows a story */
  constructor(address: string) {
    this.address = address;
  }

  readonly giveToken = (token: string): void => {
    this.token = token;
    keepToken(token);
  };

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
        if (!news.hasMore || news.end === 'superseded') {
          return resultOf({ generation, entries, exchanges, revisions: [], end: news.end });
        }
      }
    } catch (error) {
      if (signal.aborted) return { is: 'superseded' };
      if (error instanceof Troubled) return { is: 'trouble', trouble: error.trouble };
      return broken(error);
    }
  }

  private async post({ steps, seed, mode }: Story, signal: AbortSignal): Promise<News> {
    const since = this.known === null ? {} : { since: this.known.next };
    const response = await fetch(this.address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ room: this.room, seed, mode, steps, ...since }),
      signal,
    }).catch((error: unknown) => {
      throw signal.aborted ? error : new Troubled(unreachable);
    });
    if (response.status === 401) throw new Troubled(needsToken);
    if (!response.ok) throw new Error(await detailOf(response));
    return (await response.json()) as News;
  }
}

/** The wire of a page that `order-lab serve` serves at `/sandbox/`. */
export const openServedWire = (): Wire =>
  new ServedWire(new URL('../lab/v1/story', location.href).href);
