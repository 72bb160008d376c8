// Plants one canary while the modules are loaded, before the types are stripped:
// `ORDER_LAB_CANARY=NAME node --import …/hook.ts …`.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { canaryNamed } from './canaries.ts';
import { plant } from './canary.ts';

/** Which canary: a name in the environment, so that worker threads and children have it too. */
const canary = canaryNamed(process.env['ORDER_LAB_CANARY'] ?? '');

/** Planted at once: a text that is not found is told before anything runs. */
const planted = new Map<string, string>();
for (const { file } of canary.changes) {
  const url = new URL(`../../../${file}`, import.meta.url);
  planted.set(url.href, plant(canary, file, readFileSync(url, 'utf8')));
}

registerHooks({
  load: (url, context, nextLoad) => {
    const source = planted.get(url);
    if (source === undefined) return nextLoad(url, context);
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});
