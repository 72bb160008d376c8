// What the services hold, as rows of tables: read from the services, and never from the engine.
import { accountingOrder, type Voucher } from '../../../../mocks/amis-accounting/model.ts';
import { salesOrder } from '../../../../mocks/amis-sales/model.ts';
import { allCells, getCell } from '../../../../mocks/cells.ts';
import { productsOf } from '../../../order/catalogue.ts';
import type { Order } from '../../../order/order.ts';
import type { DocumentName, ResourceState } from '../../../wire/calls.ts';
import type { World } from '../../../world/world.ts';

/** An order as an accountant knows it. */
export type About = {
  readonly order: string;
  readonly customer: string;
  readonly company: string;
  readonly product: string;
};

/** The name of a product, or its id if the catalogue has it no more. */
const productOf = ({ kind, lines }: Order): string =>
  productsOf(kind).find(({ id }) => id === lines.product)?.name ?? lines.product;

/** What is known of an order besides its code; nothing when MISA ORDER has none of that code. */
export const aboutOf = ({ engine }: World, code: string): About => {
  const order = getCell(engine, code)?.process.order;
  if (order === undefined) return { order: code, customer: '', company: '', product: '' };
  const { party, lines } = order;
  const product = productOf(order);
  return {
    order: code,
    customer: party.customer,
    company: party.name,
    product: lines.quantity === 1 ? product : `${product} × ${lines.quantity}`,
  };
};

export type SumanRow = About & {
  readonly requests: readonly { readonly id: string; readonly granted: boolean }[];
  readonly resource: ResourceState;
  /** The highest revision that SUMAN has seen; 0 for none. */
  readonly revision: number;
  readonly codes: readonly string[];
};

/** What SUMAN MISA holds, order by order, in the order they came. */
export const sumanRows = (world: World): readonly SumanRow[] =>
  allCells(world.outside.suman.orders).map((held) => ({
    ...aboutOf(world, held.order),
    requests: held.licenceRequests,
    resource: held.resource,
    revision: held.revision,
    codes: held.codes,
  }));

/** The two halves of a document: at Bán hàng, and at Kế toán. */
export type DocumentHalves = {
  readonly document: DocumentName;
  readonly salesId: string | null;
  readonly voucher: Voucher | null;
};

export type AmisRow = About & { readonly documents: readonly DocumentHalves[] };

const documentNames = ['invoice-request', 'sales-contract'] as const satisfies DocumentName[];

const halvesOf = ({ outside }: World, order: string): readonly DocumentHalves[] => {
  const { documents } = salesOrder(outside.sales, order);
  const { vouchers } = accountingOrder(outside.accounting, order);
  return documentNames
    .map((document) => ({
      document,
      salesId: documents.find((each) => each.document === document)?.id ?? null,
      voucher: vouchers.find((each) => each.document === document) ?? null,
    }))
    .filter(({ salesId, voucher }) => salesId !== null || voucher !== null);
};

/** What both halves of AMIS.VN hold, order by order, in the order they came to Bán hàng. */
export const amisRows = (world: World): readonly AmisRow[] => {
  const { sales, accounting } = world.outside;
  const codes = new Set(
    [...allCells(sales.orders), ...allCells(accounting.orders)].map(({ order }) => order),
  );
  return [...codes].map((code) => ({
    ...aboutOf(world, code),
    documents: halvesOf(world, code),
  }));
};
