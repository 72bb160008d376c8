// The text of a file that was dropped or chosen: never too much, and nothing that is no text.
import type { Named } from '../../../wire/services.ts';

/** Bytes of a file at most: a thousand scenarios take half of it. */
export const bytesAtMost = 1024 * 1024;

export type TextOrProblem = { readonly text: string } | { readonly problem: Named };

export const tooBig: { readonly problem: Named } = {
  problem: {
    vi: 'Tệp này lớn hơn 1 MB: hãy mở từng tệp .feature một.',
    en: 'This file is larger than 1 MB: open one .feature file at a time.',
  },
};

const noText: { readonly problem: Named } = {
  problem: {
    vi: 'Tệp này không phải văn bản UTF-8: hãy lưu lại bằng bảng mã UTF-8.',
    en: 'This file is not UTF-8 text: save it as UTF-8.',
  },
};

const nothing: { readonly problem: Named } = {
  problem: { vi: 'Ở đây không có chữ nào.', en: 'There is no text in it.' },
};

/** A text that was pasted, in the one spelling (NFC) that the parser reads. */
export const textFrom = (pasted: string): TextOrProblem => {
  // No letter takes less than a byte: a text that is too long is not even encoded.
  if (pasted.length > bytesAtMost || new TextEncoder().encode(pasted).length > bytesAtMost) {
    return tooBig;
  }
  if (pasted.includes('\0')) return noText;
  const text = pasted.replace(/^\uFEFF/u, '').normalize('NFC');
  return text.trim() === '' ? nothing : { text };
};

/** The text of a file's bytes. */
export const textIn = (bytes: Uint8Array): TextOrProblem => {
  if (bytes.length > bytesAtMost) return tooBig;
  try {
    return textFrom(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return noText;
  }
};

/** Is it likely that somebody means to open what they pasted, anywhere on the page? */
export const looksLikeFeature = (text: string): boolean =>
  /^\s*(?:Tính năng|Feature|Ability|Business Need)\s*:/mu.test(text.normalize('NFC'));
