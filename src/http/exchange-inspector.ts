// Looks at every exchange of a run: is it as the OpenAPI document of its service says, and which
// documented answers have been seen?
import type { Language } from '../scenario/compiled.ts';
import { services, type Service } from '../wire/services.ts';
import { dialects } from './dialects.ts';
import type { Exchange } from './exchange.ts';
import { exchangeChecker, type ExchangeChecker } from './openapi/exchange-checker.ts';
import {
  countExchange,
  coverageReport,
  noExchanges,
  type Documents,
  type Exchanges,
} from './openapi/exchange-coverage.ts';
import {
  exchangeCoverageLines,
  type ExchangeTableLook,
} from './openapi/exchange-coverage-table.ts';
import { sayViolation, type Violation } from './openapi/violation.ts';
import type { Inspector } from './scenario-host.ts';

/** The documents that exchanges are held against, by service. */
export const serviceDocuments: Documents & { readonly [S in Service]: Documents[string] } = {
  suman: dialects.suman.document,
  'amis-sales': dialects['amis-sales'].document,
  'amis-accounting': dialects['amis-accounting'].document,
};

const headline = {
  vi: 'Trao đổi HTTP không đúng như tài liệu OpenAPI của',
  en: 'An HTTP exchange is not as the OpenAPI document says of',
} as const;

export class ExchangeInspector implements Inspector {
  private readonly language: Language;
  private readonly checkers: { readonly [S in Service]: ExchangeChecker };
  private found: string[] = [];
  private counts: Exchanges = noExchanges;

  /** @param language of what is found */
  constructor(language: Language) {
    this.language = language;
    const checker = (service: Service) => exchangeChecker(serviceDocuments[service]);
    this.checkers = {
      suman: checker('suman'),
      'amis-sales': checker('amis-sales'),
      'amis-accounting': checker('amis-accounting'),
    };
  }

  look(exchange: Exchange): void {
    const { service, request, response } = exchange;
    const checker = this.checkers[service];
    const operation =
      exchange.is === 'callback'
        ? exchange.webhook
        : (checker.operationOf(request) ?? request.path);
    this.counts = countExchange(this.counts, service, operation, response.status);
    const violations =
      exchange.is === 'callback'
        ? checker.checkCallback({ webhook: exchange.webhook, request, response })
        : checker.check({ request, response });
    for (const violation of violations) this.found.push(this.say(service, violation));
  }

  /** What is wrong with the exchanges since it was asked last: lines for people. */
  findings(): readonly string[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  /** How often each answer was seen. */
  get exchanges(): Exchanges {
    return this.counts;
  }

  /** Which documented answers have been seen, as a table. */
  coverageLines(look: ExchangeTableLook): readonly string[] {
    return exchangeCoverageLines(coverageReport(serviceDocuments, this.counts), look);
  }

  private say(service: Service, violation: Violation): string {
    const { language } = this;
    const name = services[service][language];
    return `${headline[language]} ${name}: ${sayViolation(violation, language)}`;
  }
}
