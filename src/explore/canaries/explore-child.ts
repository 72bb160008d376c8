// One canary's exploration, in a process of its own with the bug on: prints what was found as JSON.
import { everyReduction, boundsFor } from '../exploration.ts';
import { featureOf } from '../counterexample.ts';
import { allProperties } from '../properties.ts';
import { moreProperties } from '../properties/more.ts';
import { explore } from '../search.ts';
import { withSmallFindings } from '../shrink.ts';
import { starts } from '../starts.ts';
import { canaryNamed } from './canaries.ts';
import type { Caught } from './caught.ts';

/** Each person's action, and a restart, at most so often. */
const actions = 1;
/** Distinct worlds at most: a bug that shows only beyond is not found. */
const maxStates = 2_000_000;

const {
  start: startName,
  faults,
  everyFault = false,
} = canaryNamed(process.env['ORDER_LAB_CANARY'] ?? '');
const start = starts.find(({ name }) => name === startName);
if (start === undefined) throw new Error(`There is no start "${startName}".`);
/** Each once, whether or not `allProperties` has them all. */
const properties = [...new Set([...allProperties, ...moreProperties])];
/** A start that has one fault fewer is given one more. */
const ruled = start.isMilder === true ? faults + 1 : faults;
const running = explore(start, {
  bounds: boundsFor(ruled, actions, { ...everyReduction, alike: !everyFault }),
  properties,
  maxStates,
});
let next = running.next();
while (!next.done) next = running.next();
const { states, findings } = withSmallFindings(next.value, properties);
const [finding] = findings;
const caught: Caught = {
  states,
  finding:
    finding === undefined
      ? null
      : {
          property: finding.violation.property,
          said: finding.violation.said,
          faults: finding.faults,
          steps: finding.chosen,
          feature: featureOf(finding, 'vi'),
        },
};
process.stdout.write(`${JSON.stringify(caught)}\n`);
