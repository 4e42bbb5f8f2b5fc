/** The formats that have a JSON Schema. */
export const schemaNames = [
  'build-request',
  'build-response',
  'channel-history',
  'image-manifest',
  'lockfile',
  'manifest',
  'plan',
  'publish-journal',
  'record',
  'revocations',
] as const;
export type SchemaName = (typeof schemaNames)[number];
