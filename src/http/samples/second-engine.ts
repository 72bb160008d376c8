// An order engine of somebody else's, in a hundred lines: it shares no code with Order Lab, knows
// the services from their documents alone, and makes the mistakes it is told to make.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

export type Answer = { readonly status: number; readonly json: Record<string, unknown> };
type Addresses = { readonly suman: string; readonly accounting: string };

const app = {
  app_id: '0a0b0c0d-0000-4000-8000-00006f6c6162',
  org_company_code: 'order-lab',
};
const webhookSecret = Buffer.from('b3JkZXItbGFiLXN1bWFuLXdlYmhvb2tzLTAwMDE=', 'base64');
const appSecret = 'amis-accounting-lab-app-secret';

export class SecondEngine {
  /** What the services have told it, and it believed. */
  readonly told: Record<string, unknown>[] = [];
  /** Callbacks it did not believe. */
  refused = 0;
  private at: Addresses = { suman: '', accounting: '' };
  private token = '';
  private accessToken = '';
  private readonly server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const isAccounting = request.url === '/callbacks/amis-accounting';
      const header = (name: string): string => String(request.headers[name] ?? '');
      const isRight = isAccounting
        ? this.isSignedByAccounting(body)
        : this.isSignedBySuman(body, header);
      if (isRight) this.told.push(JSON.parse(body) as Record<string, unknown>);
      else this.refused += 1;
      const answer = {
        Success: isRight,
        ErrorCode: isRight ? '' : 'InvalidParam',
        ErrorMessage: '',
        Data: null,
      };
      response.statusCode = isAccounting || isRight ? 200 : 401;
      response.end(JSON.stringify(answer));
      this.onTold();
    });
  });
  private onTold: () => void = () => {};

  /** Opens its door for callbacks, and says where it is. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Resolves when the next callback has come. */
  nextCallback(): Promise<void> {
    return new Promise((resolve) => (this.onTold = resolve));
  }

  async connect(at: Addresses): Promise<void> {
    this.at = at;
    const client = { client_id: 'order-lab', client_secret: 'suman-lab-secret' };
    const suman = await this.send(`${at.suman}/api/v1/token`, client);
    this.token = String(suman.json['access_token']);
    const access = { ...app, access_code: 'amis-accounting-lab-access-code' };
    const { json } = await this.send(`${at.accounting}/api/oauth/actopen/connect`, access);
    this.accessToken = String(
      (JSON.parse(String(json['Data'])) as { access_token: string }).access_token,
    );
  }

  /** A call to SUMAN MISA. `headers` stand in for the right ones, to make a mistake. */
  suman(
    method: string,
    path: string,
    body: object,
    key: string,
    headers?: object,
  ): Promise<Answer> {
    const right = { authorization: `Bearer ${this.token}`, 'idempotency-key': key };
    return this.send(`${this.at.suman}/api/v1${path}`, body, { ...(headers ?? right) }, method);
  }

  /** A call to AMIS.VN – Kế toán. */
  accounting(operation: 'save' | 'get_call_back_detail_error', voucher: object): Promise<Answer> {
    const headers = { 'x-misa-accesstoken': this.accessToken };
    const body = { ...app, voucher: [voucher] };
    return this.send(`${this.at.accounting}/apir/sync/actopen/${operation}`, body, headers);
  }

  /** Sends JSON, and reads what comes back. */
  async send(url: string, body: object, headers: object = {}, method = 'POST'): Promise<Answer> {
    const sent = { 'content-type': 'application/json', ...headers };
    const init = { method, headers: sent, body: JSON.stringify(body) };
    const response = await fetch(url, init);
    return { status: response.status, json: (await response.json()) as Answer['json'] };
  }

  /** Standard Webhooks: the signature is over id, time and body, in the bytes they came in. */
  private isSignedBySuman(body: string, header: (name: string) => string): boolean {
    const signed = `${header('webhook-id')}.${header('webhook-timestamp')}.${body}`;
    const right = createHmac('sha256', webhookSecret).update(signed).digest('base64');
    return isSame(header('webhook-signature'), `v1,${right}`);
  }

  private isSignedByAccounting(body: string): boolean {
    const { data, signature } = JSON.parse(body) as { data?: unknown; signature?: unknown };
    if (typeof data !== 'string' || typeof signature !== 'string') return false;
    return isSame(signature, createHmac('sha256', appSecret).update(data).digest('hex'));
  }
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
