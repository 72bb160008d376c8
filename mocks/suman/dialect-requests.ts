// Requests to SUMAN MISA as calls of its model: one reader for each operation.
import type { Call, LookupCall, ResourceCall } from '../../src/wire/calls.ts';
import type { HttpRequest } from '../../src/wire/http-message.ts';
import type { SumanOperationId } from '../../src/wire/suman/operations.ts';
import * as schemas from '../../src/wire/suman/schemas.ts';
import { checkBody, checkFields, checkKey } from './dialect-checks.ts';
import type { Checked } from '../checked.ts';

type Parameters = Readonly<Record<string, string>>;
type Reader = (request: HttpRequest, parameters: Parameters) => Checked<Call>;

const then = <T>(checked: Checked<T>, next: (value: T) => Checked<Call>): Checked<Call> =>
  checked.is === 'right' ? next(checked.value) : checked;

const call = (value: Call): Checked<Call> => ({ is: 'right', value });

const orderIn = (parameters: Parameters): Checked<{ readonly orderCode: string }> =>
  checkFields(parameters, schemas.OrderPath, 400, 'path');

const lookup = (order: string, of: LookupCall['of']): Checked<Call> =>
  call({ name: 'lookup', service: 'suman', order, of });

const requestLicence: Reader = (request) =>
  then(checkKey(request), (key) =>
    then(checkBody(request, schemas.LicenceRequestBody), ({ orderCode, customer, item }) => {
      const { code, name, taxCode } = customer;
      const party = { customer: code, name, taxCode };
      return call({
        name: 'licence-request',
        service: 'suman',
        order: orderCode,
        key,
        party,
        lines: item,
      });
    }),
  );

const grantResource: Reader = (request, parameters) =>
  then(orderIn(parameters), ({ orderCode: order }) =>
    then(checkKey(request), (key) =>
      then(checkBody(request, schemas.GrantBody), ({ kind, revision, product }) => {
        const name = kind === 'full' ? 'full-grant' : 'temporary-grant';
        return call({ name, service: 'suman', order, key, revision, product });
      }),
    ),
  );

const commandResource =
  (name: ResourceCall['name']): Reader =>
  (request, parameters) =>
    then(orderIn(parameters), ({ orderCode: order }) =>
      then(checkKey(request), (key) =>
        then(checkBody(request, schemas.ResourceCommandBody), ({ revision, product }) =>
          call({ name, service: 'suman', order, key, revision, product }),
        ),
      ),
    );

const issueTopUpCodes: Reader = (request) =>
  then(checkKey(request), (key) =>
    then(checkBody(request, schemas.TopUpBody), ({ orderCode, quantity }) =>
      call({ name: 'top-up-codes', service: 'suman', order: orderCode, key, quantity }),
    ),
  );

const find =
  (of: LookupCall['of']): Reader =>
  ({ query }) =>
    then(checkFields(query, schemas.OrderQuery, 400, 'query'), ({ orderCode }) =>
      lookup(orderCode, of),
    );

const getResource: Reader = ({ query }, parameters) =>
  then(orderIn(parameters), ({ orderCode }) =>
    then(checkFields(query, schemas.ResourceQuery, 400, 'query'), ({ command }) =>
      lookup(orderCode, command ?? 'full-grant'),
    ),
  );

const readers: { readonly [Id in Exclude<SumanOperationId, 'getToken'>]: Reader } = {
  requestLicence,
  findLicenceRequest: find('licence-request'),
  grantResource,
  lockResource: commandResource('lock'),
  revokeResource: commandResource('revoke'),
  getResource,
  issueTopUpCodes,
  findTopUpCodes: find('top-up-codes'),
};

/**
 * The call that a request makes, or the answer that tells what is wrong with it.
 * @param parameters of the path, decoded
 */
export const readCall = (
  operation: Exclude<SumanOperationId, 'getToken'>,
  request: HttpRequest,
  parameters: Parameters,
): Checked<Call> => readers[operation](request, parameters);
