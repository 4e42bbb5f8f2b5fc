import { z } from 'zod';

import { NAME } from '../cloud/paths.ts';

// Compute Engine's answers, as far as a sweep reads them.

const id = z.string().regex(/^\d{1,20}$/);
const name = z.string().regex(NAME);

export const project = z.object({ name: z.string() });

export const instance = z.object({
  id,
  name,
  description: z.string().optional(),
  status: z.string().optional(),
  creationTimestamp: z.string().optional(),
  zone: z.string().max(500).optional(),
  labels: z.record(z.string(), z.string()).default({}),
  disks: z
    .array(
      z.object({
        source: z.string().max(500).optional(),
        deviceName: z.string().max(200).optional(),
        boot: z.boolean().default(false),
        autoDelete: z.boolean().default(false),
      }),
    )
    .default([]),
  networkInterfaces: z
    .array(
      z.object({
        networkIP: z.string().optional(),
        accessConfigs: z.array(z.object({ natIP: z.string().optional() })).default([]),
      }),
    )
    .default([]),
});
export type Instance = z.output<typeof instance>;

export const disk = z.object({
  id,
  name,
  creationTimestamp: z.string().optional(),
  users: z.array(z.string()).default([]),
  sourceImage: z.string().max(500).optional(),
  sourceImageId: z.string().optional(),
});

/** Instances of all zones of a project, by `zones/Z`. */
export const aggregated = z.object({
  items: z.record(z.string(), z.object({ instances: z.array(instance).default([]) })).default({}),
  nextPageToken: z.string().optional(),
});
