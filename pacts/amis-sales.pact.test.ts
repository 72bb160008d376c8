// The engine's contract with AMIS.VN – Bán hàng: see pacts/amis-sales/.
import { contractTests } from './contract-tests.ts';

contractTests('amis-sales');
