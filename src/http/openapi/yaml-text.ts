// An OpenAPI document as YAML text, as the files of the repository and the page's address have it.
import { stringify } from 'yaml';
import type { OpenApi } from './document-shape.ts';

/**
 * The document as YAML; the same text for the same document.
 * @param source the file the document is written in, named in the first line of a file made of it
 */
export const yamlOf = (openApi: OpenApi, source?: string): string => {
  const body = stringify(openApi, {
    // Anchors would save lines and cost the reader.
    aliasDuplicateObjects: false,
    lineWidth: 0,
    singleQuote: true,
  });
  if (source === undefined) return body;
  return `# Generated from ${source} by "npm run openapi". Change that, not this.\n${body}`;
};
