// Before each test file: property tests start from a fixed seed, so that a run can be repeated.
import fc from 'fast-check';

/** To look further than the fixed seed does: `PROPERTY_SEED=7 npm test`. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20260302);

fc.configureGlobal({ seed });
