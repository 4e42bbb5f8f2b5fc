import { z } from 'zod';

// Resource Manager's answers, as far as a sweep reads them.

const id = z.string().max(1000);
const state = z.string().optional();

export const group = z.object({ id, location: z.string(), properties: z.object({ provisioningState: state }) });

/** An item of `…/resources?$expand=createdTime`. */
export const listed = z.object({
  id,
  type: z.string(),
  location: z.string().optional(),
  createdTime: z.string().optional(),
});

export const deployment = z.object({
  properties: z.object({
    provisioningState: state,
    parameters: z.record(z.string(), z.object({ value: z.unknown().optional() })).optional(),
    outputResources: z.array(z.object({ id: id.optional() })).optional(),
  }),
});

/** One step of a deployment; the last has no target. */
export const operation = z.object({
  properties: z.object({ targetResource: z.object({ id: id.optional() }).optional() }),
});

export const lock = z.object({ name: z.string().max(300), properties: z.object({ level: z.string() }) });

/** Anything; that it is there is all that is asked. */
export const something = z.object({ id, location: z.string().optional() });

/** A machine, as far as it says what it was made of. */
export const madeOfImage = z.object({
  id,
  properties: z.object({
    storageProfile: z.object({ imageReference: z.object({ id: id.optional() }).nullish() }).optional(),
  }),
});

export const managedImage = z.object({
  id,
  location: z.string(),
  properties: z.object({ sourceVirtualMachine: z.object({ id }).optional() }),
});

export const snapshot = z.object({
  id,
  location: z.string(),
  properties: z.object({ creationData: z.object({ sourceResourceId: id.optional() }) }),
});

export const version = z.object({
  id,
  location: z.string(),
  properties: z.object({
    storageProfile: z
      .object({ source: z.object({ id: id.optional(), virtualMachineId: id.optional() }).optional() })
      .optional(),
  }),
});
