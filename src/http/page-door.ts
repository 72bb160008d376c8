// The sandbox's page on the engine's port: files of a folder, which is made when it is first asked
// for. The page needs no token; the API behind it does.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';

/** Own files only, and a worker of the page's own (CSP level 3). */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const guarded = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const freshAlways = 'no-cache';
/** A year: the name of such a file has a hash of what is in it. */
const freshForGood = 'public, max-age=31536000, immutable';

const notMade = `Không dựng được trang thử. Vì sao thì xem ở nơi đang chạy order-lab serve.
The sandbox's page could not be built. Why is said where order-lab serve runs.
`;

const textAnswer = (response: Response, status: number, text: string): void => {
  response.status(status).set('cache-control', 'no-store').type('text/plain').send(text);
};

/** Is this a request for the page, by a browser that asks for whatever is at the top? */
export const isForPage = (method: string, target: string, accept: string | undefined): boolean => {
  if (/^\/sandbox(?:[/?]|$)/.test(target)) return true;
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && /^\/(?:\?|$)/.test(target) && (accept ?? '').includes('text/html');
};

/** The files of the page, but for its index: those in `assets` are named by what is in them. */
const filesOf = (folder: string): RequestHandler =>
  express.static(folder, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = basename(dirname(path)) === 'assets';
      response.setHeader('cache-control', isHashed ? freshForGood : freshAlways);
    },
  });

/**
 * An application that serves the page at `/sandbox/`, and leads there from `/`. While the page is
 * being made its requests wait.
 * @param page makes the page, and gives its folder: `index.html` and files beside it. When it
 *   fails, the next request tries again.
 * @param onBug told why it failed
 */
export const pageDoor = (page: () => Promise<string>, onBug: (error: unknown) => void): Express => {
  let making: Promise<RequestHandler> | null = null;
  const make = async (): Promise<RequestHandler> => {
    const folder = await page();
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const files = filesOf(folder);
    const index = html.replace('data-home="static"', 'data-home="served"');
    return (request, response, next) => {
      if (request.path !== '/' && request.path !== '/index.html') {
        return void files(request, response, next);
      }
      response.set('cache-control', freshAlways).type('html').send(index);
    };
  };
  const made = (): Promise<RequestHandler> => {
    making ??= make().catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  };
  const serveFile: RequestHandler = (request, response, next) => {
    made().then(
      (handler) => handler(request, response, next),
      (error: unknown) => {
        textAnswer(response, 500, notMade);
        onBug(error);
      },
    );
  };
  const app = express();
  app.disable('x-powered-by');
  app.use((_: Request, response: Response, next) => {
    response.set(guarded);
    next();
  });
  app.get('/', (_, response) => response.redirect(302, './sandbox/'));
  app.get('/sandbox', (request, response, next) => {
    // Without its slash, the page would look for its files one folder too high.
    if (request.path === '/sandbox') response.redirect(308, './sandbox/');
    else next();
  });
  app.use('/sandbox', (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') serveFile(request, response, next);
    else textAnswer(response.set('allow', 'GET, HEAD'), 405, 'GET, HEAD\n');
  });
  app.use((_, response) => textAnswer(response, 404, 'Not Found\n'));
  const onError: ErrorRequestHandler = (error, _request, response, next) => {
    onBug(error);
    if (response.headersSent) next(error);
    else textAnswer(response, 500, 'Internal Server Error\n');
  };
  app.use(onError);
  return app;
};
