import type { InstanceOutcome } from '../../kitchen/outcome.ts';
import type { TestCase } from '../../kitchen/report.ts';

/** A test that failed, with all instances on which it did. */
export interface FoldedCase {
  readonly test: TestCase;
  readonly instances: readonly string[];
  /** Of so many instances that have these tests: those of the same suite. */
  readonly of: number;
}

/** Failed and broken tests, the same one on several instances once; those that fail everywhere first. */
export function foldCases(instances: readonly InstanceOutcome[]): readonly FoldedCase[] {
  const folded = new Map<string, { test: TestCase; instances: string[]; suites: Set<string | null> }>();
  for (const { name, suite, cases } of instances) {
    for (const test of cases) {
      if (test.outcome !== 'failed' && test.outcome !== 'errored') continue;
      // A container's id in the test's name, as testinfra writes it, is another one on each instance.
      const key = JSON.stringify([
        test.name.replace(/\[[^[\]]*\]/g, (part) => (part.includes('://') ? '' : part)),
        test.file,
        test.line,
      ]);
      const known = folded.get(key);
      if (known === undefined) folded.set(key, { test, instances: [name], suites: new Set([suite]) });
      else if (!known.instances.includes(name)) {
        known.instances.push(name);
        known.suites.add(suite);
      }
    }
  }
  return [...folded.values()]
    .map(({ test, instances: failed, suites }) => ({
      test,
      instances: failed,
      of: instances.filter(({ suite }) => suites.has(suite)).length,
    }))
    .toSorted((a, b) => b.instances.length - a.instances.length);
}
