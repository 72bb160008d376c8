// What this SUMAN keeps, in memory: a deal for each order code, and the commands it has done.
import { createHash } from 'node:crypto';

export type Plan = 'none' | 'temporary' | 'full' | 'locked' | 'revoked';

/** All it knows of an order code. */
export type Deal = {
  readonly orderCode: string;
  /** How calls about it are met: a verification asks for what is not calm. */
  mood: 'calm' | 'refusing' | 'busy';
  licence: { readonly ref: string; granted: boolean } | null;
  plan: Plan;
  /** The highest revision done; 0 = no command yet. */
  fence: number;
  vouchers: readonly string[];
};

/** A command that was done, with its answer: the same again is not done twice. */
type Done = { readonly print: string; readonly status: number; readonly answer: object };

/** A fingerprint of a command: the same whatever the order of the fields in its body. */
export const printOf = (method: string, path: string, body: unknown): string =>
  createHash('sha256')
    .update(`${method} ${path} ${JSON.stringify(sorted(body))}`)
    .digest('base64');

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, each]) => [name, sorted(each)]);
};

export class Ledger {
  readonly done = new Map<string, Done>();
  private readonly deals = new Map<string, Deal>();
  private orders = 0;
  private licences = 4100;
  private printed = 0;

  /** An order code that nobody has used yet: `X-0007`. */
  freshOrder(): string {
    this.orders += 1;
    return `X-${String(this.orders).padStart(4, '0')}`;
  }

  /** The deal of an order code, opened if there is none. */
  deal(orderCode: string): Deal {
    const known = this.deals.get(orderCode);
    if (known !== undefined) return known;
    const deal: Deal = {
      orderCode,
      mood: 'calm',
      licence: null,
      plan: 'none',
      fence: 0,
      vouchers: [],
    };
    this.deals.set(orderCode, deal);
    return deal;
  }

  /** Books the licence request of a deal. */
  openLicence(deal: Deal): void {
    this.licences += 1;
    deal.licence = { ref: `LR/${this.licences}`, granted: false };
  }

  /** Prints the top-up codes of a deal. */
  printVouchers(deal: Deal, quantity: number): void {
    deal.vouchers = Array.from({ length: quantity }, () => {
      this.printed += 1;
      return `NAP${String(9_000_000 + this.printed * 37)}`;
    });
  }
}
