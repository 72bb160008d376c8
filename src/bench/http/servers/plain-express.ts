// Express as its own pages show it: `express.json()`, one route, `res.status(201).json(…)`.
import express from 'express';
import { listenPlainly, serveAndTell } from '../child-script.ts';
import { licencePath } from '../licence-calls.ts';
import { answerTo } from '../licence-answer.ts';

await serveAndTell(() => {
  const app = express();
  app.use(express.json());
  app.post(licencePath, (request, response) => {
    response.status(201).json(answerTo(request.body));
  });
  return listenPlainly(app);
});
