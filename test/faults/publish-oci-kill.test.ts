// A run that publishes to a registry dies after every single request that changes something there, and is run again: the
// registry then has what an undisturbed run leaves.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePart } from '../support/peers/available.ts';
import { startRegistry } from '../support/peers/registry.ts';
import {
  builtImage,
  definedEnvironment,
  type Door,
  stagedIndex,
  tagsOf,
  temporaryFolder,
  writes,
} from '../support/publish/registry-images.ts';
import {
  bakedImage,
  candidateOf,
  notingLedger,
  publishAll,
  publisherOf,
} from '../support/publish/registry-publisher.ts';
import type { RunRequest } from '../support/publish/registry-run.ts';
import { someOf } from '../support/thorough.ts';

const program = fileURLToPath(new URL('../support/publish/registry-run.ts', import.meta.url));
const tags = ['1.0', '1.0-{distro}', 'latest', 'latest-{distro}'];

function start(request: RunRequest): ChildProcess {
  const child = spawn(process.execPath, [program, JSON.stringify(request)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: docker and skopeo die with it, as they do with a runner.
    detached: true,
  });
  return child;
}

async function outputOf(child: ChildProcess): Promise<string> {
  assert.ok(child.stdout !== null);
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return output;
}

it('a run killed at any request, and run again, ends as an undisturbed one', { timeout: 600_000 }, async (t) => {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined || requirePart(t, 'docker') === undefined || requirePart(t, 'skopeo') === undefined) return;
  let victim: { readonly child: () => ChildProcess | undefined; left: number } | undefined;
  const there = await startRegistry(t, part, {
    interfere: ({ method = '' }) => {
      if (victim === undefined || !['PUT', 'POST', 'PATCH', 'DELETE'].includes(method)) return undefined;
      victim.left -= 1;
      // What is under way reaches the registry; the answer, and all that would follow, does not reach us.
      const pid = victim.child()?.pid;
      if (victim.left === 0 && pid !== undefined) process.kill(-pid, 'SIGKILL');
      return victim.left < 0 ? 'drop' : undefined;
    },
  });
  const door: Door = { origin: `http://${there.host}` };
  const temporary = await temporaryFolder(t);
  const buildRegistry = `${there.host}/acme/staging`;
  const index = await stagedIndex(door, 'acme/staging');
  const handoff = { kind: 'registry', artifact: null, ref: `${buildRegistry}@${index.digest}` } as const;
  const local = bakedImage({ id: await builtImage(t) });
  const images = [
    { leg: 'web/bookworm', image: local },
    { leg: 'all/bookworm', image: bakedImage({ id: index.configs[0] ?? '', handoff }) },
  ];
  const requestFor = (path: string): RunRequest => ({
    fields: { repository: `${there.host}/${path}/{image}`, tags },
    images,
    buildRegistry,
    temporary,
  });
  const stateOf = async (path: string): Promise<unknown> => [
    await tagsOf(door, `${path}/web`),
    await tagsOf(door, `${path}/all`),
  ];

  const undisturbed = await outputOf(start(requestFor('undisturbed')));
  const wanted = await stateOf('undisturbed');
  assert.equal(Object.keys(Object.assign({}, ...[wanted].flat())).length, 4, undisturbed);

  // Once docker knows layers of this registry, a run needs fewer requests than the first one did.
  const first = there.requests.length;
  await outputOf(start(requestFor('counted')));
  const all = writes(there.requests.slice(first)).length;
  assert.ok(all >= 10, `${all} requests`);
  const moments = someOf(
    Array.from({ length: all }, (_, index) => index + 1),
    4,
  );
  // One more is never asked for: that run is not killed.
  for (const count of [...moments, all + 1]) {
    const path = `killed-${count}`;
    let child: ChildProcess | undefined;
    const own = { child: () => child, left: count };
    victim = own;
    child = start(requestFor(path));
    await outputOf(child);
    victim = undefined;
    assert.equal(child.signalCode, count > all ? null : 'SIGKILL', `request ${count} of ${all}`);
    const before = there.requests.length;
    const again = await publishAll(
      publisherOf({
        fields: requestFor(path).fields,
        candidates: images.map(({ leg, image }) => candidateOf(image, { leg })),
        environment: definedEnvironment(),
        temporary,
        buildRegistry,
      }),
      notingLedger(),
    );
    assert.deepEqual(again.preflight.refusals, [], `after request ${count}`);
    assert.ok(
      again.outcomes.every(({ status }) => status !== 'failed'),
      JSON.stringify(again.outcomes),
    );
    assert.deepEqual(await stateOf(path), wanted, `after request ${count}`);
    if (count > all) assert.deepEqual(writes(there.requests.slice(before)), []);
  }
  t.diagnostic(`killed at ${moments.join(', ')} of ${all} requests that change something`);
});
