// For the tests: a Pact Broker that speaks just what pact-cli asks, and keeps what it is sent.
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { z } from 'zod';

/** A pact as it was published. */
export type Published = {
  readonly consumer: string;
  readonly provider: string;
  readonly version: string;
  readonly branch: string;
  readonly content: unknown;
};

/** One pair of the broker's answer; `null`: never verified. */
export type Verification = { readonly provider: string; readonly success: boolean | null };

export type FakeBroker = {
  readonly url: string;
  readonly published: Published[];
  /** The paths that were asked for, with what was signed in with. */
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[];
  /** Command lines of all that ran on this machine while it was asked (Linux alone has them). */
  readonly commandLines: Set<string>;
  readonly close: () => Promise<void>;
};

export type FakeBrokerOptions = {
  /** The header that lets in; everybody is let in when absent. */
  readonly authorization?: string;
  /** The provider whose pact is refused as in conflict with one published before. */
  readonly conflict?: string;
  /** What it knows of the version it is asked about; as if nothing when absent. */
  readonly verifications?: readonly Verification[];
  /** The version it speaks of, whatever it was asked. */
  readonly speaksOf?: string;
  /** Whether it says yes; by default when all is verified. */
  readonly deployable?: boolean;
  /** Takes requests and never answers. */
  readonly isSilent?: boolean;
};

const publication = z.object({
  pacticipantVersionNumber: z.string(),
  branch: z.string(),
  contracts: z.array(
    z.object({ consumerName: z.string(), providerName: z.string(), content: z.string() }),
  ),
});

/** What runs on this machine right now, as anybody on it can see. */
const commandLinesNow = (): readonly string[] => {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        return [readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return []; // It has ended meanwhile.
      }
    });
};

/** Opens a broker on a free port of this machine. */
export const openFakeBroker = async (options: FakeBrokerOptions = {}): Promise<FakeBroker> => {
  const kept = {
    published: [] as Published[],
    asked: [] as FakeBroker['asked'],
    commandLines: new Set<string>(),
  };
  const app = express();
  app.set('query parser', 'extended');
  app.use(express.json({ limit: '5mb' }));
  app.use((request, response, next) => {
    const { authorization } = request.headers;
    kept.asked.push({ path: request.path, authorization });
    for (const line of commandLinesNow()) kept.commandLines.add(line);
    response.type('application/hal+json');
    if (options.isSilent === true) return;
    if (options.authorization === undefined || options.authorization === authorization) next();
    // It repeats what it was sent, as a careless one would.
    else response.status(401).send(JSON.stringify({ error: `not ${authorization}` }));
  });
  app.get('/', (request, response) => {
    const href = `http://${request.headers.host}/contracts/publish`;
    response.send(JSON.stringify({ _links: { 'pb:publish-contracts': { href } } }));
  });
  app.post('/contracts/publish', (request, response) => {
    const { pacticipantVersionNumber, branch, contracts } = publication.parse(request.body);
    const refused = contracts.some(({ providerName }) => providerName === options.conflict);
    if (refused) {
      const text = 'Cannot change the content of the pact';
      const notices = [{ type: 'error', text }];
      response.status(409).send(JSON.stringify({ notices, errors: { contracts: [text] } }));
      return;
    }
    const sent = contracts.map(({ consumerName, providerName, content }) => ({
      consumer: consumerName,
      provider: providerName,
      version: pacticipantVersionNumber,
      branch,
      content: JSON.parse(Buffer.from(content, 'base64').toString('utf8')) as unknown,
    }));
    kept.published.push(...sent);
    response.send(JSON.stringify(publicationAnswer(pacticipantVersionNumber)));
  });
  app.get('/matrix', (request, response) => {
    response.send(JSON.stringify(matrixAnswer(options, matrixQuery.parse(request.query))));
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${port}`, ...kept, close };
};

const publicationAnswer = (number: string): unknown => ({
  notices: [{ type: 'success', text: 'Contract published' }],
  _embedded: { pacticipant: { name: 'misa-order' }, version: { number } },
  _links: {
    'pb:pacticipant': { href: 'pacticipant' },
    'pb:pacticipant-version': { href: 'version' },
    'pb:contracts': [],
  },
});

const matrixQuery = z.object({
  q: z.array(z.object({ pacticipant: z.string(), version: z.string() })),
  environment: z.string(),
});

const matrixAnswer = (
  { verifications = [], speaksOf, deployable }: FakeBrokerOptions,
  { q, environment }: z.infer<typeof matrixQuery>,
): unknown => {
  const allGood = verifications.every(({ success }) => success === true);
  const text = allGood ? 'All verified' : `Not all is verified in ${environment}`;
  return {
    summary: { deployable: deployable ?? allGood, reason: text },
    notices: [{ type: allGood ? 'success' : 'error', text }],
    matrix: verifications.map(({ provider, success }) => ({
      consumer: { name: q[0]?.pacticipant, version: { number: speaksOf ?? q[0]?.version } },
      provider: { name: provider, version: success === null ? null : { number: '7' } },
      verificationResult: success === null ? null : { success },
    })),
  };
};
