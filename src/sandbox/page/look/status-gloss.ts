// What each status means, for readers of English: its label is the vendor's own, in Vietnamese.
import type { Status, TrackName } from '../../../order/tracks.ts';

type Glosses = { readonly [T in TrackName]: Readonly<Record<Status<T>, string>> };

const glosses: Glosses = {
  TT: {
    unpaid: 'Not paid',
    'awaiting-confirmation': 'Awaiting payment confirmation',
    'confirmation-sent': 'Customer confirmed payment',
    paid: 'Paid',
    suspended: 'Suspended',
    cancelled: 'Cancelled',
  },
  GPSD: {
    'not-granted': 'Licence not granted',
    'request-failed': 'Licence request failed',
    granting: 'Licence being granted',
    granted: 'Licence granted',
  },
  TN: {
    'not-granted': 'Resource not granted',
    'temporarily-granted': 'Resource on trial',
    'grant-failed': 'Resource grant failed',
    locked: 'Resource locked',
    granted: 'Resource granted',
    revoked: 'Resource revoked',
    'code-not-issued': 'Codes not issued',
    'code-failed': 'Code issue failed',
    'code-issued': 'Codes issued',
  },
  XHĐ: {
    'not-invoiced': 'Not invoiced',
    'request-failed': 'Invoice request failed',
    invoicing: 'Being invoiced',
    invoiced: 'Invoiced',
    'not-required': 'No invoice wanted',
  },
  GNDS: {
    'not-recorded': 'Revenue not recorded',
    'record-failed': 'Revenue recording failed',
    recorded: 'Revenue recorded',
    'no-contract': 'No contract is made',
  },
};

/** What a status means, in English. */
export const glossOf = (track: TrackName, status: string): string => {
  const rows: Readonly<Record<string, string>> = glosses[track];
  return rows[status] ?? '';
};
