// The contracts of the three services, by service.
import type { Service } from '../src/wire/services.ts';
import { amisAccountingContract } from './amis-accounting/contract.ts';
import { amisSalesContract } from './amis-sales/contract.ts';
import type { Interaction } from './contract.ts';
import { sumanContract } from './suman/contract.ts';

export const contracts: { readonly [S in Service]: readonly Interaction[] } = {
  suman: sumanContract,
  'amis-sales': amisSalesContract,
  'amis-accounting': amisAccountingContract,
};
