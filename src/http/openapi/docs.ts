// The page at /docs: Swagger UI from this machine alone, with the documents of the server it is on.
import { Router, type Request, type Response } from 'express';
import swaggerFolder from 'swagger-ui-dist/absolute-path.js';
import type { ServiceDocument } from '../../wire/operation.ts';
import type { OpenApi } from './document-shape.ts';
import { openApiOf } from './open-api.ts';
import { yamlOf } from './yaml-text.ts';

/**
 * The documents of a server by the name of their file: `{ openapi: sumanDocument }` is served at
 * `/openapi.json` and `/openapi.yaml`. The first is shown first.
 */
export type ServedDocuments = Readonly<Record<string, ServiceDocument>>;

/** The files of Swagger UI that the page needs; nothing else of the package is served. */
const files = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
] as const;
const icon = 'favicon-32x32.png';

/**
 * Own files only, no inline script, nothing from elsewhere (CSP level 3). Swagger UI sets styles
 * through the DOM, which needs no 'unsafe-inline', and has pictures as data.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pageOf = (title: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="docs/swagger-ui.css" />
    <link rel="icon" type="image/png" href="docs/${icon}" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/swagger-ui-standalone-preset.js"></script>
    <script src="docs/initializer.js"></script>
  </body>
</html>
`;

/** Starts Swagger UI. A file of its own, because the policy forbids a script inside the page. */
const initializerOf = (documents: ServedDocuments): string => {
  const urls = Object.entries(documents).map(([name, { title }]) => ({
    url: `${name}.json`,
    name: title,
  }));
  const settings = {
    // The bar at the top is for choosing among several.
    ...(urls.length === 1
      ? { url: urls[0]?.url, layout: 'BaseLayout' }
      : { urls, layout: 'StandaloneLayout' }),
    dom_id: '#swagger-ui',
    deepLinking: true,
    displayRequestDuration: true,
    // The default asks a server on the internet whether the document is valid.
    validatorUrl: null,
  };
  return `const settings = ${JSON.stringify(settings)};
window.ui = SwaggerUIBundle({
  ...settings,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
});
`;
};

/** The document as this server serves it: at whatever address and port it was reached. */
const servedHere = (document: ServiceDocument): OpenApi => ({
  ...openApiOf(document),
  servers: [{ url: '/', description: 'This server' }],
});

/**
 * A router with `/docs`, and `/NAME.json` and `/NAME.yaml` for each document. To be mounted at the
 * top of a server; needs no network. The texts are made when they are first asked for.
 * @throws Error when there is no document
 */
export const docsRouter = (documents: ServedDocuments): Router => {
  const [first] = Object.values(documents);
  if (first === undefined) throw new Error('docsRouter: give it at least one document to show.');
  const root = swaggerFolder();
  const send = (type: string, make: () => string) => {
    let text: string | undefined;
    return (_: Request, response: Response): void => {
      text ??= make();
      response.set('X-Content-Type-Options', 'nosniff').type(type).send(text);
    };
  };
  // A page found under "/docs/" would look for its files one folder too deep.
  const router = Router({ strict: true });
  router.get('/docs/', (_, response) => response.redirect(308, '../docs'));
  router.get('/docs', (_, response) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    response.type('html').send(pageOf(first.title));
  });
  router.get(
    '/docs/initializer.js',
    send('text/javascript', () => initializerOf(documents)),
  );
  for (const file of [...files, icon]) {
    router.get(`/docs/${file}`, (_, response) => response.sendFile(file, { root }));
  }
  for (const [name, document] of Object.entries(documents)) {
    const json = (): string => JSON.stringify(servedHere(document));
    const yaml = (): string => yamlOf(servedHere(document));
    router.get(`/${name}.json`, send('application/json', json));
    router.get(`/${name}.yaml`, send('application/yaml', yaml));
  }
  return router;
};
