// The yardstick: Node's own HTTP server with the same JSON in and out, and nothing else.
import { listenPlainly, serveAndTell } from '../child-script.ts';
import { answerTo, answerHeaders } from '../licence-answer.ts';

await serveAndTell(() =>
  listenPlainly((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const text = JSON.stringify(answerTo(body));
      const length = Buffer.byteLength(text);
      response.writeHead(201, { ...answerHeaders, 'content-length': length }).end(text);
    });
  }),
);
