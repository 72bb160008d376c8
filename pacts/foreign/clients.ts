// Who may call: client ids with their secrets, and the tokens they were given, in memory.
import { randomBytes } from 'node:crypto';

export const hourSeconds = 3600;

type Pass = { readonly clientId: string; readonly endsAt: number };

export type Registered = { readonly clientId: string; readonly clientSecret: string };

/** The clients of one service and their tokens. */
export class Clients {
  private readonly secrets = new Map<string, string>();
  private readonly passes = new Map<string, Pass>();

  /** A client of its own, with a secret that nobody else has. */
  register(): Registered {
    const clientId = `partner-${this.secrets.size + 1}`;
    const clientSecret = randomBytes(18).toString('hex');
    this.secrets.set(clientId, clientSecret);
    return { clientId, clientSecret };
  }

  /** Is it the secret that the client has now? */
  knows(clientId: unknown, clientSecret: unknown): clientId is string {
    return typeof clientId === 'string' && this.secrets.get(clientId) === clientSecret;
  }

  /**
   * A token of a client.
   * @param seconds that it lives; one of none is over at once
   */
  admit(clientId: string, seconds = hourSeconds): string {
    const token = randomBytes(24).toString('base64url');
    this.passes.set(token, { clientId, endsAt: Date.now() + seconds * 1000 });
    return token;
  }

  /** Whose token it is, from the header `Authorization`; null for none or one that is over. */
  ownerOf(authorization: string | undefined): string | null {
    const [, token = ''] = /^Bearer (.+)$/iu.exec(authorization ?? '') ?? [];
    const pass = this.passes.get(token);
    return pass === undefined || pass.endsAt <= Date.now() ? null : pass.clientId;
  }
}
