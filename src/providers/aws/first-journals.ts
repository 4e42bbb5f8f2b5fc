import { z } from 'zod';

import type { FirstJournals } from '../../image/provider.ts';
import { NAMES_KEY_PAIRS, OWN_CREDENTIALS } from './claims.ts';

/** As journals had AWS before they named providers. A claim only forbids, so one that is not told counts. */
export const awsFirstJournals: FirstJournals = {
  note: 'links.json',
  asked: ({ account, regions, otherBuilds, claims }) => ({
    account,
    regions,
    otherBuilds,
    claims: [
      ...(claims['namesKeyPairs'] === false ? [] : [NAMES_KEY_PAIRS]),
      ...(claims['ownCredentials'] === false ? [] : [OWN_CREDENTIALS]),
    ],
  }),
  started: z.object({ kind: z.literal('ec2-instance'), region: z.string(), id: z.string() }),
};
