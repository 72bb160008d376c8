// Mountebank with one imposter of one canned answer, told to remember no request and to log little.
import { freePort, loopback, requirePeer, serveAndTell } from '../child-script.ts';
import { answerHeaders, cannedAnswer } from '../licence-answer.ts';
import { licencePath } from '../licence-calls.ts';

/** What is used of it here. */
type Mountebank = { readonly create: (options: object) => Promise<unknown> };

const imposter = (port: number): object => ({
  protocol: 'http',
  host: loopback,
  port,
  recordRequests: false,
  stubs: [
    {
      predicates: [{ equals: { method: 'POST', path: licencePath } }],
      responses: [
        {
          is: {
            statusCode: 201,
            // It closes connections unless told otherwise.
            headers: { ...answerHeaders, Connection: 'keep-alive' },
            body: JSON.stringify(cannedAnswer),
          },
        },
      ],
    },
  ],
});

await serveAndTell(async () => {
  const { create } = requirePeer('@mbtest/mountebank') as Mountebank;
  const [own, imposters] = [await freePort(), await freePort()];
  // What `mb --loglevel warn --nologfile` makes of its options.
  const log = { level: 'warn', transports: { console: { colorize: false, format: '%message' } } };
  await create({ port: own, host: loopback, ipWhitelist: ['127.0.0.1', '::1'], log });
  const { status } = await fetch(`http://${loopback}:${own}/imposters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(imposter(imposters)),
  });
  if (status !== 201) throw new Error(`it takes no imposter: ${status}`);
  return `http://${loopback}:${imposters}`;
});
