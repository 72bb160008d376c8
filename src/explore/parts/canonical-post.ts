// What is under way between the services and the engine, as parts: which notices there were before
// is only history, and new ones get the lowest ids that are free.
import type { Pending } from '../../../mocks/callbacks.ts';
import { allCells, getCell, never, noCells, setCell, type Cells } from '../../../mocks/cells.ts';
import { duesOfPost } from '../../../mocks/post.ts';
import type { LateRequest, Post } from '../../../mocks/state.ts';
import type { Choice } from '../acts.ts';
import { pendingOf } from './concerns.ts';
import { PostPart } from './parts.ts';
import { Pool } from './pool.ts';
import { Table } from './table.ts';

/**
 * What of the post a step takes. `none`: it cannot look into it. `empty`: one in which there is
 * nothing, and what is in it afterwards is added to what there was. `one`: the notice that is sent
 * alone, and what has become of it takes its place. `late`: the late requests alone.
 */
export type Takes = 'none' | 'empty' | 'one' | 'late' | 'whole';

const nameOfNotice = (number: number): string => `tb-${number}`;

/** When a notice that is sent was due, and its id, make no difference to what becomes of it. */
const withoutTrace = (pending: Pending): Pending => ({
  ...pending,
  notice: { ...pending.notice, id: nameOfNotice(1) },
  at: pending.at === never ? never : 0,
});

/** @param old so many have been there before */
const withFreeIds = (notices: readonly Pending[], old: number): readonly Pending[] => {
  const taken = new Set(notices.slice(0, old).map(({ notice }) => notice.id));
  let number = 0;
  return notices.map((pending, index) => {
    if (index < old) return pending;
    do number += 1;
    while (taken.has(nameOfNotice(number)));
    const id = nameOfNotice(number);
    return pending.notice.id === id ? pending : { ...pending, notice: { ...pending.notice, id } };
  });
};

/** All that is under way in a search. */
export class CanonicalPost {
  private readonly pendings = new Pool<Pending>();
  private readonly late = new Pool<LateRequest>();
  private readonly parts = new Map<string, PostPart>();
  private readonly joined = new Table<PostPart>(3);
  private readonly tuple = new Int32Array(3);
  /** Nothing is under way. */
  readonly nothing = this.partOf([]);

  /** @param before what was under way before: what it does not have is new */
  of(post: Cells<Post>, before: Cells<Post> = noCells): PostPart {
    const old = new Set(
      allCells(before).flatMap(({ notices }) => notices.map(({ notice }) => notice.id)),
    );
    return this.partOf(
      allCells(post).map(({ order, notices, late }) => {
        const known = notices.filter(({ notice }) => old.has(notice.id));
        const fresh = notices.filter(({ notice }) => !old.has(notice.id));
        return { order, notices: withFreeIds([...known, ...fresh], known.length), late };
      }),
    );
  }

  /** The notice that a choice sends, alone. */
  sentBy(post: PostPart, choice: Choice, order: string): PostPart {
    let slice = post.sent.get(choice.number);
    if (slice === undefined) {
      const pending = pendingOf(choice, post, order);
      const alone = pending === undefined ? [] : [withoutTrace(pending)];
      slice = this.partOf([{ order, notices: alone, late: [] }]);
      post.sent.set(choice.number, slice);
    }
    return slice;
  }

  /** The late requests alone. */
  lateOf(post: PostPart): PostPart {
    post.late ??= this.partOf(
      allCells(post.post).map(({ order, late }) => ({ order, notices: [], late })),
    );
    return post.late;
  }

  /**
   * The post after a step.
   * @param taken what it took of it
   * @param became what has become of that
   * @param order code of the order whose notice was sent
   */
  after(
    before: PostPart,
    choice: Choice,
    takes: Takes,
    taken: PostPart | null,
    became: PostPart | null,
    order: string,
  ): PostPart {
    if (became === null || taken === null || became === taken) return before;
    if (takes === 'whole') return became;
    const { joined, tuple } = this;
    tuple[0] = before.number;
    tuple[1] = takes === 'late' ? -1 : taken.number;
    tuple[2] = became.number;
    const known = joined.get(tuple);
    if (known !== undefined) return known;
    const after =
      takes === 'one'
        ? this.replace(before, choice, order, became)
        : this.append(before, became, takes === 'late');
    joined.put(tuple, after);
    return after;
  }

  /** @param isLateTaken the late requests that there were are among those that are added */
  private append({ post }: PostPart, added: PostPart, isLateTaken: boolean): PostPart {
    const posts = new Map(
      allCells(post).map((each) => [each.order, isLateTaken ? { ...each, late: [] } : each]),
    );
    for (const { order, notices, late } of allCells(added.post)) {
      const own = posts.get(order);
      const before = own?.notices ?? [];
      posts.set(order, {
        order,
        notices: withFreeIds([...before, ...notices], before.length),
        late: [...(own?.late ?? []), ...late],
      });
    }
    return this.partOf([...posts.values()]);
  }

  /** What has become of the notice sent, in its place and under its id. */
  private replace(before: PostPart, choice: Choice, order: string, became: PostPart): PostPart {
    const pending = pendingOf(choice, before, order);
    const id = pending?.notice.id ?? '';
    const after = (getCell(became.post, order)?.notices ?? []).map((each) => ({
      ...each,
      notice: { ...each.notice, id },
    }));
    const replaced = (post: Post): Post => ({
      ...post,
      notices: post.notices.flatMap((each) => (each === pending ? after : [each])),
    });
    return this.partOf(
      allCells(before.post).map((each) => (each.order === order ? replaced(each) : each)),
    );
  }

  private partOf(posts: readonly Post[]): PostPart {
    const full = posts
      .filter(({ notices, late }) => notices.length > 0 || late.length > 0)
      .map(({ order, notices, late }) => ({
        order,
        notices: notices.map((each) => this.pendings.of(each)),
        late: late.map((each) => this.late.of(each)),
      }));
    const name = full
      .map(({ order, notices, late }) => {
        const numbers = [notices, late].map((all) => all.map(({ number }) => number).join(' '));
        return `${order} ${numbers.join('+')}`;
      })
      .join('/');
    const known = this.parts.get(name);
    if (known !== undefined) return known;
    let post: Cells<Post> = noCells;
    for (const { order, notices, late } of full) {
      const own = {
        order,
        notices: notices.map(({ value }) => value),
        late: late.map(({ value }) => value),
      };
      post = setCell(post, order, own, duesOfPost(own));
    }
    const part = new PostPart(this.parts.size, post);
    this.parts.set(name, part);
    return part;
  }
}
