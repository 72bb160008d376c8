// The lab's own credentials: public on purpose, the same on every machine, worth nothing elsewhere.

/** What the engine shows each service, and the secrets that callbacks are signed with. */
export const credentials = {
  suman: {
    clientId: 'order-lab',
    clientSecret: 'suman-lab-secret',
    /** Standard Webhooks: `whsec_` and base64. */
    webhookSecret: 'whsec_b3JkZXItbGFiLXN1bWFuLXdlYmhvb2tzLTAwMDE=',
  },
  'amis-sales': { clientId: 'order-lab', clientSecret: 'amis-sales-lab-secret' },
  'amis-accounting': {
    appId: '0a0b0c0d-0000-4000-8000-00006f6c6162',
    accessCode: 'amis-accounting-lab-access-code',
    orgCompanyCode: 'order-lab',
    /** The app's secret: keys the HMAC of callbacks. */
    appSecret: 'amis-accounting-lab-app-secret',
  },
} as const;
