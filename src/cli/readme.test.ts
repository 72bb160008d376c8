// README.md shows what the program does now, not what it once did.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshReadme } from './readme.ts';

test('the made parts of README.md are fresh; `npm run readme` writes them anew', async () => {
  const written = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(written).toBe(await freshReadme());
});
