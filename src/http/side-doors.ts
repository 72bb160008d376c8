// What every server of a lab has beside its own operations: the control API, the live journal, and
// the documents. Loaded when somebody first asks, so that a server answers soon after its start.
import { Router } from 'express';
import { expressFor } from '../../mocks/serve.ts';
import type { ServiceDocument } from '../wire/operation.ts';
import { controlDocument } from './control/document.ts';
import { streamRouter } from './control/stream-router.ts';
import { controlTake, type ControlOptions } from './control/take.ts';
import type { LabFace } from './lab-face.ts';
import { docsRouter } from './openapi/docs.ts';

/**
 * A router of what is beside a party's own operations.
 * @param document of the party; the control API's own where the party has no other
 * @param onBug told what only a bug can throw
 */
export const sideDoors = (
  lab: LabFace,
  document: ServiceDocument | null,
  options: ControlOptions,
  onBug: (error: unknown) => void,
): Router => {
  const router = Router();
  router.use(streamRouter(lab, options));
  router.use(docsRouter({ openapi: document ?? controlDocument, control: controlDocument }));
  router.use(expressFor(controlTake(lab, options), { onBug }));
  return router;
};
