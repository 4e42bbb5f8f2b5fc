import type { InstanceOutcome } from '../../kitchen/outcome.ts';
import type { TestCase } from '../../kitchen/report.ts';

/** A test that failed, with all instances on which it did. */
export interface FoldedCase {
  readonly test: TestCase;
  readonly instances: readonly string[];
  /** Of so many instances. */
  readonly of: number;
}

/** Failed and broken tests, the same one on several instances once; those that fail everywhere first. */
export function foldCases(instances: readonly InstanceOutcome[]): readonly FoldedCase[] {
  const folded = new Map<string, { test: TestCase; instances: string[] }>();
  for (const { name, cases } of instances) {
    for (const test of cases) {
      if (test.outcome !== 'failed' && test.outcome !== 'errored') continue;
      // A container's id in the test's name, as testinfra writes it, is another one on each instance.
      const key = JSON.stringify([test.name.replace(/\[[^\]]*:\/\/[^\]]*\]/g, ''), test.file, test.line]);
      const known = folded.get(key);
      if (known === undefined) folded.set(key, { test, instances: [name] });
      else if (!known.instances.includes(name)) known.instances.push(name);
    }
  }
  return [...folded.values()]
    .map((one) => ({ ...one, of: instances.length }))
    .toSorted((a, b) => b.instances.length - a.instances.length);
}
