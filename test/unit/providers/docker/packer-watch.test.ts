import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import type { OwnBake } from '../../../../src/image/provider-bake.ts';
import type { DockerContainer } from '../../../../src/providers/docker/docker.ts';
import { ContainerSightings, watchContainers } from '../../../../src/providers/docker/packer-watch.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { observed, ownBake, uiLine } from '../../packer/run/fixtures.ts';

const hex = (number: number): string => number.toString(16).padStart(64, '0');
const TEMPORARY = '/t/bakehouse/b-0/t';

const container = (number: number, mount: string): DockerContainer => ({
  id: hex(number),
  name: 'x',
  running: true,
  mounts: [mount],
  volumes: [hex(number + 1000)],
});

const named = (...numbers: readonly number[]): string =>
  numbers.map((number) => uiLine(`==> docker.a: Container ID: ${hex(number)}`)).join('');

/** A daemon that has these containers, and every question that it got. */
function daemon(there: readonly DockerContainer[]) {
  const asked: (readonly string[] | undefined)[] = [];
  const containers = async (ids?: readonly string[]): Promise<readonly DockerContainer[]> => {
    asked.push(ids);
    return there.filter(({ id }) => ids === undefined || ids.includes(id));
  };
  return { asked, docker: { containers } };
}

const noted = (note = join(temporaryFolder(), 'note.json')): OwnBake => ownBake({ temporary: TEMPORARY, note });

describe('the watch over containers', () => {
  test('asks once for all that a batch of lines names, and never again for the same', async () => {
    const { asked, docker } = daemon([container(1, `${TEMPORARY}/x`), container(2, '/elsewhere')]);
    const bake = noted();
    let text = named(1, 2);
    const watch = watchContainers(bake, () => observed(text), docker);
    for (let line = 0; line < 5; line += 1) watch.poke();
    await watch.stop();
    text = named(1, 2, 3);
    watch.poke();
    await watch.stop();
    watch.poke();
    await watch.stop();
    assert.deepEqual(asked, [[hex(1), hex(2)], [hex(3)]]);
    const { containers, volumes } = new ContainerSightings(bake);
    assert.deepEqual([containers, volumes], [[hex(1)], [hex(1001)]]);
  });

  test('asks for fifty at most, whatever a guest names', async () => {
    const { asked, docker } = daemon([]);
    const many = Array.from({ length: 90 }, (_, number) => number);
    const watch = watchContainers(noted(), () => observed(named(...many)), docker);
    watch.poke();
    await watch.stop();
    watch.poke();
    await watch.stop();
    assert.deepEqual(
      asked.map((ids) => ids?.length),
      [50],
    );
  });

  test('keeps what each of two looks saw, whichever is answered first', async () => {
    const bake = noted();
    const answer = Promise.withResolvers<readonly DockerContainer[]>();
    const early = new ContainerSightings(bake);
    const looking = early.look({ containers: () => answer.promise });
    await new ContainerSightings(bake).look(daemon([container(2, `${TEMPORARY}/x`)]).docker);
    answer.resolve([container(1, `${TEMPORARY}/x`)]);
    await looking;
    const volumes = [hex(1001), hex(1002)];
    assert.deepEqual([...new ContainerSightings(bake).volumes].sort(), volumes);
    assert.deepEqual([...early.volumes].sort(), volumes);
    const text: unknown = JSON.parse(readFileSync(bake.note, 'utf8'));
    assert.deepEqual(text, { containers: [hex(2), hex(1)], volumes: [hex(1002), hex(1001)] });
  });

  test('knows what it saw also where no note can be written, and takes none that is not its own', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken'));
    const bake = noted(join(folder, 'taken'));
    await new ContainerSightings(bake).look(daemon([container(1, `${TEMPORARY}/x`)]).docker);
    assert.deepEqual(new ContainerSightings(bake).containers, [hex(1)]);
    for (const text of ['', '{"containers":["../x"],"volumes":[]}', '[]']) {
      const note = join(temporaryFolder(), 'note.json');
      writeFileSync(note, text);
      assert.deepEqual(new ContainerSightings(noted(note)).containers, []);
    }
  });

  test('says nothing of a daemon that gives no answer', async () => {
    const docker = { containers: async (): Promise<never> => Promise.reject(new Error('no')) };
    const bake = noted();
    const watch = watchContainers(bake, () => observed(named(1)), docker);
    watch.poke();
    await watch.stop();
    assert.deepEqual(new ContainerSightings(bake).containers, []);
  });
});
