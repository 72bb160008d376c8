// What a service really holds, order by order.
import type { JSX } from 'preact';
import type { Voucher } from '../../../../mocks/amis-accounting/model.ts';
import { say, world } from '../state.ts';
import { Cell, CustomerText, Nothing, OrderCell, Table, ToneChip } from './cells.tsx';
import { amisRows, sumanRows, type AmisRow, type SumanRow } from './held-rows.ts';
import {
  documentNames,
  resourceStates,
  screens,
  tableWords as words,
  voucherStates,
} from './service-words.ts';
import type { Screen } from './waiting-since.ts';

const sumanHeads = ['order', 'customer', 'licence', 'resource', 'codes'] as const;
const amisHeads = ['order', 'customer', 'document', 'sales', 'accounting', 'invoice'] as const;

/** So many codes are seen at once. */
const codesAtMost = 3;

const Codes = ({ codes }: { readonly codes: readonly string[] }): JSX.Element => {
  if (codes.length === 0) return <Nothing />;
  const list = (some: readonly string[]): JSX.Element => (
    <ul class="mono">
      {some.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  );
  const rest = codes.slice(codesAtMost);
  return (
    <>
      {list(codes.slice(0, codesAtMost))}
      {rest.length === 0 ? null : (
        <details>
          <summary>+{rest.length}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
};

const SumanHolding = ({ row }: { readonly row: SumanRow }): JSX.Element => (
  <tr>
    <OrderCell about={row} />
    <Cell of={say(words.customer)}>
      <CustomerText about={row} />
    </Cell>
    <Cell of={say(words.licence)}>
      {row.requests.length === 0 ? <Nothing /> : null}
      {row.requests.map(({ id, granted }) => (
        <span key={id} class="service-held">
          <span class="mono">{id}</span>
          <span class={`chip tone-${granted ? 'good' : 'wait'}`}>
            {say(granted ? words.granted : words.notGranted)}
          </span>
        </span>
      ))}
    </Cell>
    <Cell of={say(words.resource)}>
      {row.revision === 0 ? (
        <Nothing />
      ) : (
        <span class="service-held">
          <ToneChip toned={resourceStates[row.resource]} />
          <small>
            {say(words.revision)} {row.revision}
          </small>
        </span>
      )}
    </Cell>
    <Cell of={say(words.codes)}>
      <Codes codes={row.codes} />
    </Cell>
  </tr>
);

const invoiceOf = (voucher: Voucher | null): JSX.Element | null =>
  voucher === null || voucher.invoice === null ? null : <strong>{voucher.invoice}</strong>;

const AmisHolding = ({ row }: { readonly row: AmisRow }): JSX.Element => (
  <>
    {row.documents.map(({ document, salesId, voucher }, at) => (
      <tr key={document} data-follows={at > 0}>
        {at === 0 ? (
          <>
            <OrderCell about={row} rows={row.documents.length} />
            <td rowSpan={row.documents.length} data-of={say(words.customer)}>
              <div>
                <CustomerText about={row} />
              </div>
            </td>
          </>
        ) : null}
        <Cell of={say(words.document)}>{say(documentNames[document])}</Cell>
        <Cell of={say(words.sales)}>
          {salesId === null ? <Nothing /> : <span class="mono">{salesId}</span>}
        </Cell>
        <Cell of={say(words.accounting)}>
          {voucher === null ? (
            <Nothing />
          ) : (
            <span title={`org_refid ${voucher.refId}`}>
              <ToneChip toned={voucherStates[voucher.state]} />
            </span>
          )}
        </Cell>
        <Cell of={say(words.invoice)}>{invoiceOf(voucher) ?? <Nothing />}</Cell>
      </tr>
    ))}
  </>
);

const Rows = ({ of }: { readonly of: Screen }): JSX.Element | null => {
  const screen = screens[of];
  if (of === 'suman') {
    const rows = sumanRows(world.value);
    return rows.length === 0 ? null : (
      <Table
        name={say(screen.holds)}
        heads={sumanHeads.map((head) => [head, say(words[head])] as const)}
      >
        {rows.map((row) => (
          <SumanHolding key={row.order} row={row} />
        ))}
      </Table>
    );
  }
  const rows = amisRows(world.value);
  return rows.length === 0 ? null : (
    <Table
      name={say(screen.holds)}
      heads={amisHeads.map((head) => [head, say(words[head])] as const)}
    >
      {rows.map((row) => (
        <AmisHolding key={row.order} row={row} />
      ))}
    </Table>
  );
};

export const Holdings = ({ of }: { readonly of: Screen }): JSX.Element => {
  const screen = screens[of];
  const isEmpty = (of === 'suman' ? sumanRows : amisRows)(world.value).length === 0;
  return (
    <section class="card service-part">
      <h3>{say(screen.holds)}</h3>
      {isEmpty ? (
        <div class="empty">
          <strong>{say(screen.holdsNone)}</strong>
          <p>{say(screen.holdsTeach)}</p>
        </div>
      ) : (
        <Rows of={of} />
      )}
    </section>
  );
};
