// Does a change touch what an interaction of the engine uses? One rule for each place.
import type { Change, Step } from './change.ts';
import { canonical } from './raw.ts';
import { keyOf, type Fields, type Use } from './used.ts';

const has = (fields: Fields, field: readonly Step[]): boolean => fields.at.has(keyOf(field));

/** A value that is taken away hurts who sends it, or can send it. */
const meansValue = ({ field, before }: Change, fields: Fields): boolean => {
  const key = keyOf(field);
  const values = fields.at.get(key);
  if (values === undefined) return false;
  return fields.examples.has(key) || values.has(canonical(before));
};

/** Does what the engine sends have to change? */
const touchesSent = (change: Change, fields: Fields): boolean => {
  const { kind, field, after } = change;
  switch (kind) {
    case 'required-field-added':
    case 'field-became-required':
      // It is missed only where what it belongs to is sent.
      return has(fields, field.slice(0, -1)) && !has(fields, field);
    case 'value-removed':
      return meansValue(change, fields);
    case 'became-strict': {
      const known = new Set((Array.isArray(after) ? after : []).map((name) => String(name)));
      const start = keyOf(field).slice(0, -1);
      return [...fields.at.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => (JSON.parse(key) as readonly Step[])[field.length])
        .some((step) => step?.startsWith('.') === true && !known.has(step.slice(1)));
    }
    default:
      return has(fields, field);
  }
};

/** Statuses that the old document names of an operation. */
type Statuses = ReadonlySet<string>;

/** Is the range what the document says of the status? `200` itself goes before `2XX`, `default`. */
const isAbout = (range: string, status: string, statuses: Statuses): boolean => {
  const family = `${status.charAt(0)}XX`;
  if (range === status) return true;
  if (statuses.has(status)) return false;
  return range === family || (range === 'default' && !statuses.has(family));
};

const touchesPart = (change: Change, use: Use, statuses: Statuses): boolean => {
  const { kind, place } = change;
  const isNewNeed = kind === 'required-parameter-added' || kind === 'parameter-became-required';
  switch (place.part) {
    case 'whole':
    case 'security':
      return true;
    case 'parameter': {
      const { in: where, name } = place;
      if (where === 'path') return true;
      const isSent = where === 'query' ? use.query.has(name) : use.headers.has(name.toLowerCase());
      return isNewNeed ? !isSent : isSent;
    }
    case 'request-body': {
      if (kind === 'required-body-added' || kind === 'body-became-required') {
        return !has(use.body, []);
      }
      return touchesSent(change, use.body);
    }
    case 'status':
      return kind === 'success-status-added' || isAbout(place.status, use.status, statuses);
    case 'response-header':
      return isAbout(place.status, use.status, statuses) && use.answer.headers.has(place.name);
    case 'response-body':
      return isAbout(place.status, use.status, statuses) && touchesRead(change, use.answer);
  }
};

/** Is what the engine asks for no longer as it was? */
const touchesRead = (
  { kind, place, field }: Change,
  { body, mediaType }: Pick<Use, 'body' | 'mediaType'>,
): boolean => {
  if (kind === 'media-type-removed' && 'mediaType' in place) {
    return has(body, []) && mediaType === place.mediaType;
  }
  return has(body, field);
};

const touchesCallback = (change: Change, use: Use): boolean => {
  const { place } = change;
  switch (place.part) {
    case 'parameter':
      return use.headers.has(place.name.toLowerCase());
    case 'request-body':
      return touchesRead(change, use);
    // What the engine answers is in no pact: any answer may be the one.
    default:
      return true;
  }
};

/**
 * Does a breaking change touch what the interaction uses of the operation?
 * @param change a change of the operation that the interaction is about, or of the whole document
 * @param statuses those that the old document names of the operation
 */
export const touches = (change: Change, use: Use, statuses: Statuses): boolean => {
  if (change.operation.is === 'document') return true;
  return use.is === 'callback' ? touchesCallback(change, use) : touchesPart(change, use, statuses);
};
