import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { writeAtomically } from '../../../core/files/files.ts';
import type { Arm } from '../cloud/arm.ts';
import { groupPath, resourcePath } from '../cloud/ids.ts';
import * as forms from './forms.ts';
import { type BuildPlace, deploymentsOf } from './ownership.ts';

// Packer takes a deployment away before what it made, and may be killed or crash between the two. Then only what Azure said
// while it was there ties the rest to the bake.

/** What a deployment said that it made. */
export interface MadeByDeployment {
  readonly state: string;
  /** Ids of resources. */
  readonly ids: readonly string[];
  /** Texts of its parameters: a disk is made by the machine, and is told by these alone. */
  readonly names: readonly string[];
}

const noted = z.array(
  z.object({
    subscription: z.string(),
    group: z.string(),
    deployment: z.string(),
    ids: z.array(z.string()),
    names: z.array(z.string()),
  }),
);
export type NotedDeployment = z.output<typeof noted>[number];

/** What it says now; undefined where there is no such deployment. */
export async function readDeployment(
  arm: Arm,
  subscription: string,
  { group, deployment }: { readonly group: string; readonly deployment: string },
): Promise<MadeByDeployment | undefined> {
  const path = groupPath(subscription, group);
  const at = resourcePath(path, 'Microsoft.Resources/deployments', deployment);
  const told = await arm.get(at, 'resources', forms.deployment);
  if (told === undefined) return undefined;
  const { provisioningState: state = '', parameters = {}, outputResources = [] } = told.properties;
  const operations =
    (await arm.all(`${path}/deployments/${deployment}/operations`, 'resources', forms.operation)) ?? [];
  const targets = operations.map(({ properties }) => properties.targetResource ?? {});
  const ids = [...outputResources, ...targets].flatMap(({ id }) => id ?? []);
  const names = Object.values(parameters).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return { state, ids: [...new Set(ids)], names };
}

/** The same of each that is there of those that Packer may have begun in a place. */
export async function readDeployments(
  arm: Arm,
  subscription: string,
  place: BuildPlace,
): Promise<readonly (MadeByDeployment & { readonly name: string })[]> {
  const { group } = place;
  const told = await Promise.all(
    deploymentsOf(place).map(async (name) => {
      const made = await readDeployment(arm, subscription, { group, deployment: name });
      return made === undefined ? [] : [{ ...made, name }];
    }),
  );
  return told.flat();
}

/** What was noted; nothing where no file is, or one that is not ours. */
export function readNoted(path: string): readonly NotedDeployment[] {
  try {
    return noted.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

/** A disk that is full costs the note, not the bake: then less can be proven, and more is listed. */
export function writeNoted(path: string, deployments: readonly NotedDeployment[]): void {
  try {
    writeAtomically(path, JSON.stringify(deployments));
  } catch {
    // As above.
  }
}
