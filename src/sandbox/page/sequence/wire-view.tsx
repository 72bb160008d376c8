// What crossed the wire for a row: each request with its answer, and what a fault made of it.
import type { JSX } from 'preact';
import type { Row } from '../../session/sequence-rows.ts';
import { say } from '../state.ts';
import { exchanges, wireState, type WireExchange } from '../wire-state.ts';
import { detailWords as words, endWords, whyNoWire } from './detail-words.ts';
import { RequestView, ResponseView } from './message-view.tsx';
import { rows } from './sequence-state.ts';
import { exchangesOf } from './wire-match.ts';

const Ending = ({ exchange }: { readonly exchange: WireExchange }): JSX.Element => {
  const { response, intended, end } = exchange;
  const isSpoiled = intended !== null;
  const noAnswer = endWords[end];
  return (
    <div class="seq-answers">
      {isSpoiled ? (
        <>
          <ResponseView response={intended} title={words.intended} />
          <p class="seq-spoiled">{say(words.spoiled)}</p>
        </>
      ) : null}
      {response === null ? (
        <section class="seq-message">
          <header>
            <h4>{say(isSpoiled ? words.arrived : words.response)}</h4>
          </header>
          {noAnswer === undefined ? null : <p>{say(noAnswer)}</p>}
        </section>
      ) : (
        <ResponseView response={response} title={isSpoiled ? words.arrived : words.response} />
      )}
    </div>
  );
};

const ExchangeView = ({ exchange }: { readonly exchange: WireExchange }): JSX.Element => {
  const { is, service, request } = exchange;
  const pair = (
    <div class="seq-pair">
      <RequestView request={request} to={is === 'callback' ? 'engine' : service} />
      <Ending exchange={exchange} />
    </div>
  );
  if (is !== 'connect') return pair;
  return (
    <details class="seq-connect" open={exchange.end === 'no-connection'}>
      <summary>{say(words.connect)}</summary>
      {pair}
    </details>
  );
};

/** Has a row that something could have crossed the wire for been told of yet? */
const isKnown = (row: Row): boolean => {
  if (row.is === 'notice' && (row.id === null || row.deliveries === 0)) return true;
  return wireState.value === 'agrees';
};

export const WireView = ({ row }: { readonly row: Row }): JSX.Element | null => {
  if (row.is !== 'exchange' && row.is !== 'notice') return null;
  const found = exchangesOf(row, rows.value, exchanges.value);
  const last = found.at(-1);
  const why = isKnown(row) ? words.neverSent : whyNoWire(wireState.value);
  return (
    <section class="seq-wire">
      <h3>{say(words.wire)}</h3>
      {last === undefined ? <p class="muted">{say(why)}</p> : null}
      {last?.end === 'no-connection' ? <p>{say(words.refusedConnection)}</p> : null}
      {found.map((exchange) => (
        <ExchangeView key={exchange.number} exchange={exchange} />
      ))}
    </section>
  );
};
