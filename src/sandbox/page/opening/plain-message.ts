// What a problem says, for somebody who reads it on the page: without what to type into a terminal.
import { visible } from '../../../scenario/visible.ts';

/** `; xem tất cả: npx order-lab steps CALL` at the end of a line, or such a line by itself. */
const command = /(?:; [^;\n]*|^[^;\n]*): npx order-lab steps[^\n]*$/gmu;

/** The message without advice for the command line, and without what cannot be seen. */
export const plainMessage = (message: string): string =>
  message
    .replaceAll(command, '')
    .split('\n')
    .filter((line) => line !== '')
    .map(visible)
    .join('\n');
