import type { Candidate } from './candidate.ts';
import type { Publisher } from './publisher.ts';
import type { Targets } from './targets.ts';

/** Makes the publisher of one kind of one target, over all legs that name it. */
export type MakePublisher<F> = (
  name: string,
  fields: F,
  candidates: readonly Candidate[],
) => Publisher | Promise<Publisher>;

type Target = Targets[string];
export type Makers = { readonly [K in keyof Required<Target>]: MakePublisher<NonNullable<Target[K]>> };

/** One for each kind of each target that somebody publishes to, in the order in which they were written. */
export async function createPublishers(
  targets: Targets,
  candidatesOf: (target: string) => readonly Candidate[],
  make: Makers,
): Promise<readonly Publisher[]> {
  const publishers: Publisher[] = [];
  for (const [name, { oci, aws, files }] of Object.entries(targets)) {
    const candidates = candidatesOf(name);
    if (candidates.length === 0) continue;
    if (oci !== undefined) publishers.push(await make.oci(name, oci, candidates));
    if (aws !== undefined) publishers.push(await make.aws(name, aws, candidates));
    if (files !== undefined) publishers.push(await make.files(name, files, candidates));
  }
  return publishers;
}
