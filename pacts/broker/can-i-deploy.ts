// `npm run pact:can-i-deploy`: asks the broker if this commit agrees with all that is deployed.
//
// Yes (0) needs a proof, a no is 1. Without a broker nobody can be asked: nothing is known to be
// wrong (1), nor was anything looked for and not found (3); the question cannot be put, and that is
// 2, the same as for a broker that cannot be reached. 3 is for a broker that answers but holds
// nothing that speaks of this version.
import { z } from 'zod';
import { brokerOf } from './configuration.ts';
import { contractsIn, type Contract } from './contracts-in-folder.ts';
import {
  argumentOf,
  bothOf,
  ended,
  EndsEarly,
  exitCodes,
  runAsProcess,
  valueOf,
  type Ended,
  type Surroundings,
} from './ending.ts';
import { runPactCli } from './pact-cli.ts';
import { commitOf } from './version.ts';

const participant = z.object({
  name: z.string(),
  version: z.object({ number: z.string() }).nullish(),
});
const answerShape = z.object({
  summary: z.object({ deployable: z.boolean().nullish(), reason: z.string().nullish() }),
  notices: z.array(z.object({ text: z.string() })).default([]),
  matrix: z.array(
    z.object({
      consumer: participant,
      provider: participant,
      verificationResult: z.object({ success: z.boolean().nullish() }).nullish(),
    }),
  ),
});
type Answer = z.infer<typeof answerShape>;
type Row = Answer['matrix'][number];

/** Who wants to go where. */
type Question = {
  readonly pacticipant: string;
  readonly version: string;
  readonly environment: string;
};

/**
 * Asks whether the version of PACTICIPANT (misa-order) may go to PACT_ENVIRONMENT (production).
 * Ends with 0 only when the broker says yes, each pair it names is verified, and none of the
 * pact files' providers is left out.
 */
export const canIDeploy = (surroundings: Surroundings): Promise<Ended> =>
  ended(async () => {
    const broker = brokerOf(surroundings);
    if (broker === undefined) throw new EndsEarly(exitCodes.unusable, noBroker);
    const question = questionOf(surroundings);
    const contracts = contractsIn(surroundings.folder);
    // `--name=value` would be lost on the way to the broker: pact-cli 18.1.2 then asks about
    // nothing, and gets a yes.
    const run = await runPactCli(surroundings, broker, [
      'can-i-deploy',
      '--pacticipant',
      question.pacticipant,
      '--version',
      question.version,
      '--to-environment',
      question.environment,
      '--output',
      'json',
    ]);
    // As JSON a no ends with 0 like a yes, so the exit code tells nothing; the answer does.
    const answer = answerIn(run.out);
    if (answer !== undefined) return judged(question, answer, contracts);
    throw new EndsEarly(exitCodes.unusable, {
      vi: `Pact Broker ${broker.url} không cho câu trả lời dùng được về ${asked(question)}.`,
      en: `The Pact Broker ${broker.url} gave no usable answer on ${asked(question)}.\n\npact-cli:\n${`${run.out}\n${run.err}`.trim()}`,
    });
  });

const noBroker = {
  vi: 'Chưa cấu hình Pact Broker (PACT_BROKER_BASE_URL), nên không ai trả lời được là có triển khai được hay không. Các tệp trong pacts/ chính là broker; "npm run contracts" chứng minh rằng engine và các dịch vụ giả lập khớp với chúng, còn "npx order-lab verify --url URL" thì kiểm chứng dịch vụ thật.',
  en: 'No Pact Broker is configured (PACT_BROKER_BASE_URL), so nobody can say whether this can be deployed. The files under pacts/ are the broker; "npm run contracts" proves that the engine and the mock services agree with them, "npx order-lab verify --url URL" that a real service does.',
};

const questionOf = (surroundings: Surroundings): Question => ({
  pacticipant: argumentOf(valueOf(surroundings, 'PACTICIPANT') ?? 'misa-order', 'PACTICIPANT'),
  version: commitOf(surroundings),
  environment: argumentOf(
    valueOf(surroundings, 'PACT_ENVIRONMENT') ?? 'production',
    'PACT_ENVIRONMENT',
  ),
});

const asked = ({ pacticipant, version, environment }: Question): string =>
  `${pacticipant} ${version} → ${environment}`;

const answerIn = (text: string): Answer | undefined => {
  try {
    return answerShape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const isVerified = ({ verificationResult }: Row): boolean => verificationResult?.success === true;

const judged = (question: Question, answer: Answer, contracts: readonly Contract[]): Ended => {
  const { matrix, summary } = answer;
  const isAsked = ({ name, version }: Row['consumer']): boolean =>
    name === question.pacticipant && version?.number === question.version;
  const strangers = matrix.filter((row) => !isAsked(row.consumer) && !isAsked(row.provider));
  const missing = contracts.filter(
    ({ consumer, provider }) =>
      consumer === question.pacticipant && !matrix.some((row) => row.provider.name === provider),
  );
  const details = [...matrix.map(lineOf), ...answer.notices.map(({ text }) => `  ${text}`)];
  const told = (exitCode: Ended['exitCode'], vi: string, en: string): Ended => ({
    exitCode,
    said: [bothOf({ vi: `${vi}: ${asked(question)}`, en: `${en}: ${asked(question)}` })]
      .concat(details)
      .join('\n'),
  });
  if (strangers.length > 0) {
    return told(
      exitCodes.unusable,
      'Câu trả lời của broker nói về phiên bản khác với phiên bản được hỏi',
      "The broker's answer is about other versions than the one asked about",
    );
  }
  if (summary.deployable !== true || !matrix.every(isVerified)) {
    return told(exitCodes.failed, 'Không triển khai được', 'It cannot be deployed');
  }
  if (matrix.length === 0) {
    return told(
      exitCodes.nothing,
      'Broker không có kết quả kiểm chứng nào, nên chưa chứng minh được gì; hãy đăng (npm run pact:publish) rồi kiểm chứng',
      'The broker has no verification result, so nothing is proven; publish (npm run pact:publish), then verify',
    );
  }
  if (missing.length > 0) {
    const names = missing.map(({ provider }) => provider).join(', ');
    return told(
      exitCodes.failed,
      `Broker nói được, nhưng không nói gì về ${names} (đã đăng đủ các tệp pact chưa?)`,
      `The broker says yes, but nothing of ${names} (were all pact files published?)`,
    );
  }
  return told(exitCodes.good, 'Triển khai được', 'It can be deployed');
};

const lineOf = (row: Row): string => {
  const sign = isVerified(row) ? '✓' : '✗';
  const side = ({ name, version }: Row['consumer']): string => `${name} ${version?.number ?? '?'}`;
  const unknown = typeof row.verificationResult?.success === 'boolean' ? '' : '  (chưa kiểm chứng)';
  return `  ${sign} ${side(row.consumer)} ↔ ${side(row.provider)}${unknown}`;
};

if (import.meta.main) await runAsProcess(canIDeploy);
