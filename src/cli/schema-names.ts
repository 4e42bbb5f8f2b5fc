/** The formats that have a JSON Schema. */
export const schemaNames = ['build-request', 'build-response', 'lockfile', 'manifest', 'plan', 'record'] as const;
export type SchemaName = (typeof schemaNames)[number];
