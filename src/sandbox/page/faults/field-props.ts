// What every field of the form of a fault is given.
import type { Draft } from './draft.ts';

export type Change = (change: Partial<Draft>) => void;

export type FieldProps = { readonly draft: Draft; readonly change: Change };
