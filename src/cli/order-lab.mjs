#!/usr/bin/env node
// The command `order-lab`: makes sure that Node is new enough, then hands over to main.ts.
import { fileURLToPath } from 'node:url';
import { isNodeNewEnough, runUnderNewerNode } from './newer-node.mjs';

if (isNodeNewEnough()) {
  await import('./main.ts');
} else {
  runUnderNewerNode([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}
