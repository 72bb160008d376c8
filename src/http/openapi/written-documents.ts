// Every OpenAPI document of the repository: where its file lies and what it is made from.
import type { ServiceDocument } from '../../wire/operation.ts';
import { amisAccountingDocument } from '../../wire/amis-accounting/document.ts';
import { amisSalesDocument } from '../../wire/amis-sales/document.ts';
import { sumanDocument } from '../../wire/suman/document.ts';
import { controlDocument } from '../control/document.ts';
import { engineDocument } from '../engine-api/document.ts';
import { openApiOf } from './open-api.ts';
import { yamlOf } from './yaml-text.ts';

export type WrittenDocument = {
  /** The file, relative to the top of the repository. */
  readonly path: string;
  /** The file that says what is in it. */
  readonly source: string;
  readonly document: ServiceDocument;
};

export const writtenDocuments: readonly WrittenDocument[] = [
  {
    path: 'mocks/suman/openapi.yaml',
    source: 'src/wire/suman/document.ts',
    document: sumanDocument,
  },
  {
    path: 'mocks/amis-sales/openapi.yaml',
    source: 'src/wire/amis-sales/document.ts',
    document: amisSalesDocument,
  },
  {
    path: 'mocks/amis-accounting/openapi.yaml',
    source: 'src/wire/amis-accounting/document.ts',
    document: amisAccountingDocument,
  },
  {
    path: 'src/http/openapi.yaml',
    source: 'src/http/engine-api/document.ts',
    document: engineDocument,
  },
  {
    path: 'src/http/control-openapi.yaml',
    source: 'src/http/control/document.ts',
    document: controlDocument,
  },
];

/** What the file must hold. */
export const textOf = ({ source, document }: WrittenDocument): string =>
  yamlOf(openApiOf(document), source);
