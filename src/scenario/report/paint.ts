// Colours as names: the reports say what a piece of text means, the terminal says how that looks.

export type Ink = 'good' | 'bad' | 'warning' | 'faint' | 'strong';

/** Dresses a text for a terminal. */
export type Paint = (ink: Ink, text: string) => string;

/** No colour at all. */
export const plain: Paint = (_, text) => text;
