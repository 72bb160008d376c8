// The engine's contract with AMIS.VN – Kế toán: see pacts/amis-accounting/.
import { contractTests } from './contract-tests.ts';

contractTests('amis-accounting');
