import type { TestContext } from 'node:test';

import { docker } from '../peers/docker.ts';

/** When the test is over, removes the container images of these slugs under every key, and those of these tags. */
export function removeAfter(t: TestContext, slugs: readonly string[], tags: readonly string[] = []): void {
  t.after(async () => {
    const names = [...slugs.map((slug) => `bakehouse.local/${slug}`), ...tags];
    const filters = names.flatMap((name) => ['--filter', `reference=${name}`]);
    const found = await docker('image', 'ls', ...filters, '--format', '{{.Repository}}:{{.Tag}}');
    const ours = found.split('\n').filter((name) => name !== '');
    if (ours.length > 0) await docker('image', 'rm', '--force', ...ours);
  });
}

/** The id behind a name. */
export function imageId(name: string): Promise<string> {
  return docker('image', 'inspect', '--format', '{{.Id}}', name);
}
