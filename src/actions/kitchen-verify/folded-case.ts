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
  return folded(instances, ({ outcome }) => outcome === 'failed' || outcome === 'errored');
}

/** Tests that failed and do not count, since their own lines say so; as above. */
export function foldExcused(instances: readonly InstanceOutcome[]): readonly FoldedCase[] {
  return folded(instances, ({ excusedBy }) => excusedBy !== undefined);
}

function folded(instances: readonly InstanceOutcome[], isWanted: (test: TestCase) => boolean): readonly FoldedCase[] {
  const cases = new Map<string, { test: TestCase; instances: string[]; suites: Set<string | null> }>();
  for (const { name, suite, cases: own } of instances) {
    for (const test of own) {
      if (!isWanted(test)) continue;
      // A container's id in the test's name, as testinfra writes it, is another one on each instance.
      const key = JSON.stringify([
        test.name.replace(/\[[^[\]]*\]/g, (part) => (part.includes('://') ? '' : part)),
        test.file,
        test.line,
      ]);
      const known = cases.get(key);
      if (known === undefined) cases.set(key, { test, instances: [name], suites: new Set([suite]) });
      else if (!known.instances.includes(name)) {
        known.instances.push(name);
        known.suites.add(suite);
      }
    }
  }
  return [...cases.values()]
    .map(({ test, instances: failed, suites }) => ({
      test,
      instances: failed,
      of: instances.filter(({ suite }) => suites.has(suite)).length,
    }))
    .toSorted((a, b) => b.instances.length - a.instances.length);
}
