// The child process that runs Pact's own verifier: what the native code prints goes nowhere, and a
// crash of it ends nothing else.
import pactCore from '@pact-foundation/pact-core';
import type { NativeRequest, NativeResponse } from './native.ts';

const answer = (response: NativeResponse): void => {
  process.send?.(response);
};

process.on('message', ({ id, options }: NativeRequest) => {
  pactCore.default.verifyPacts(options).then(
    (results: string) => answer({ id, results }),
    // The results of a verification that fails are the message of its error.
    (error: unknown) => answer({ id, results: error instanceof Error ? error.message : '' }),
  );
});
process.on('disconnect', () => process.exit(0));
