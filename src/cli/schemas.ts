import { z } from 'zod';

import { channelHistory } from '../image/channel-history.ts';
import { planWith } from '../image/plan.ts';
import { revocationFile } from '../image/revocation.ts';
import { record } from '../image/record.ts';
import { lockfile } from '../packer/install/lockfile.ts';
import { buildResponse } from '../pipeline/response.ts';
import { manifestWith } from '../plan/manifest/manifest.ts';
import { machineForm, sourceKinds, sourceRequests } from '../plan/sources.ts';
import { buildRequest } from '../plan/request/build-request.ts';
import { imageManifest } from '../publish/files/formats/image-manifest.ts';
import { publishJournal } from '../publish/engine/journal.ts';
import { FILES, targetSchema } from '../publish/engine/targets.ts';
import { providers } from '../providers/providers.ts';
import { targetKindName } from '../image/verification.ts';
import type { SchemaName } from './schema-names.ts';

interface Format {
  readonly type: z.ZodType;
  /** What people write is described as they write it, what we write as it is read. */
  readonly io: 'input' | 'output';
}

const formats: Readonly<Record<SchemaName, Format>> = {
  'build-request': { type: buildRequest, io: 'input' },
  'build-response': { type: buildResponse, io: 'output' },
  'channel-history': { type: channelHistory, io: 'output' },
  'image-manifest': { type: imageManifest, io: 'output' },
  lockfile: { type: lockfile, io: 'output' },
  manifest: {
    type: manifestWith(targetSchema(providers), sourceKinds(providers), machineForm(providers)),
    io: 'input',
  },
  plan: { type: planWith(sourceRequests(providers)), io: 'output' },
  'publish-journal': { type: publishJournal, io: 'output' },
  record: { type: record, io: 'output' },
  revocations: { type: revocationFile, io: 'input' },
};

/** The schema of a format, as JSON Schema 2020-12. */
export function schemaOf(name: SchemaName): Readonly<Record<string, unknown>> {
  const { type, io } = formats[name];
  return z.toJSONSchema(type, {
    target: 'draft-2020-12',
    io,
    override: io === 'input' ? takeScalars : nameTargetKinds,
  });
}

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/** What this version writes: it reads what a newer one wrote, too. */
const nameTargetKinds: Override = ({ zodSchema, jsonSchema }) => {
  if (zodSchema !== targetKindName) return;
  jsonSchema.enum = [...providers.flatMap(({ name, target }) => (target === undefined ? [] : [name])), FILES];
};

/** Where a text is wanted, a plain scalar of YAML is the text that stands there: `1.10` and `yes` need no quotes. */
const takeScalars: Override = ({ zodSchema, jsonSchema, path }) => {
  if (!(zodSchema instanceof z.ZodString) || path.at(-1) === 'propertyNames') return;
  // JSON Schema knows lists of types; zod's type of it does not.
  Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
};

/** The text of `schema/<name>.schema.json`. */
export function schemaText(name: SchemaName): string {
  return `${JSON.stringify({ title: `Bakehouse ${name}`, ...schemaOf(name) }, null, 2)}\n`;
}
