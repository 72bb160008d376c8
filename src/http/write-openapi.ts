// `npm run openapi`: writes the OpenAPI document of each service and of the engine.
import { writeFileSync } from 'node:fs';
import { textOf, writtenDocuments } from './openapi/written-documents.ts';

const top = new URL('../../', import.meta.url);

for (const written of writtenDocuments) {
  writeFileSync(new URL(written.path, top), textOf(written));
  console.log(`${written.path}  ${written.document.operations.length} operations`);
}
