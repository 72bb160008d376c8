// The engine's contract with SUMAN MISA: see pacts/suman/.
import { contractTests } from './contract-tests.ts';

contractTests('suman');
