// What those who think nothing of a licence request answer to it: the JSON of SUMAN MISA's first
// answer.

export const answerHeaders = { 'content-type': 'application/json; charset=utf-8' };

const answerFor = (orderCode: unknown): object => ({
  // One that has no state gives every order the same id.
  id: 'GP-000001',
  orderCode,
  status: 'pending',
});

/** The answer to a body, with its order code: what plain code does at no cost. */
export const answerTo = (body: unknown): object =>
  answerFor((body as { readonly orderCode: unknown }).orderCode);

/** The same for every order: what the mock servers do fastest. Their templates cost them more. */
export const cannedAnswer: object = answerFor('DH-1-00001');
