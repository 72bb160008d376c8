#!/usr/bin/env node
// The command `order-lab`: makes sure that Node is new enough, then hands over to main.ts.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { isNodeNewEnough, runUnderNewerNode } from './newer-node.mjs';

if (isNodeNewEnough()) {
  // Keeps the compiled sources in the system's folder for temporary files: half the start-up time.
  module.enableCompileCache?.();
  await import('./main.ts');
} else {
  runUnderNewerNode([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}
