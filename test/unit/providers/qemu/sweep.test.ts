import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import type { Leftover } from '../../../../src/image/leftover.ts';
import type { PackerWords, ReadBuild, SweepRequest } from '../../../../src/image/provider-bake.ts';
import { writeBeside } from '../../../../src/providers/file/beside.ts';
import { checkQemu } from '../../../../src/providers/qemu/preflight.ts';
import { makeRoom, removeAside, sweepOutputs } from '../../../../src/providers/qemu/sweep.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

function build(literals: Readonly<Record<string, unknown>>, written = Object.keys(literals)): ReadBuild {
  return {
    name: 'qemu.web', type: 'qemu', file: 'web.pkr.hcl', line: 3, known: true, literals,
    isWritten: (name) => written.includes(name), mayHaveBlock: () => false,
  }; // prettier-ignore
}

/** A working directory, and what a bake of the leg `web` into `out` does there. */
class Bench {
  readonly folder = realpathSync(temporaryFolder());
  readonly note = join(this.folder, 'note.json');
  readonly out = join(this.folder, 'out');
  readonly builds: readonly ReadBuild[];

  constructor(builds = [build({ output_directory: 'out' })]) {
    this.builds = builds;
  }

  makeRoom(slug = 'web'): Promise<void> {
    return makeRoom({ note: this.note, environment: {} }, { builds: this.builds, workingDirectory: this.folder, slug });
  }

  /** As an earlier bake leaves it. */
  bake(text: string, leg = 'web', out = 'out'): void {
    mkdirSync(join(this.folder, out), { recursive: true });
    const path = `${out}/web.qcow2`;
    writeFileSync(join(this.folder, path), text);
    const files = [{ path, size: text.length, sha256: sha256(text) }];
    writeBeside(this.folder, { key: 'k', recipe: null, build: 'qemu.web', id: 'x', created: null, files, run: null, leg, verified: false }); // prettier-ignore
  }

  /** As Packer does, in the middle of it. */
  begin(): void {
    assert.ok(!existsSync(this.out), 'Packer refuses a folder that is there.');
    mkdirSync(this.out);
    writeFileSync(join(this.out, 'web.qcow2'), 'half');
  }

  async sweep(more: Partial<SweepRequest> = {}): Promise<readonly string[]> {
    const words: PackerWords = { told: () => [], artifacts: [], buildErrors: [], errorLines: [] };
    const told: Leftover[] = [];
    const request = {
      environment: {}, temporary: this.folder, note: this.note, startedAt: 0, regions: [], claims: [], otherBuilds: [],
      words, kept: [], keepOnFailure: false, deadline: Infinity, onFound: (one: Leftover) => void told.push(one), ...more,
    }; // prettier-ignore
    const found = await sweepOutputs(request);
    assert.deepEqual(told, found);
    return found.map(({ state, id }) => `${state} ${id.slice(this.folder.length + 1).replace(/[0-9a-f]{8}$/, 'X')}`);
  }

  get names(): readonly string[] {
    return readdirSync(this.folder).filter((name) => name !== 'note.json');
  }

  get text(): string {
    return readFileSync(join(this.out, 'web.qcow2'), 'utf8');
  }
}

describe('a bake by qemu', () => {
  it('that fails leaves nothing where nothing was', async () => {
    const bench = new Bench();
    await bench.makeRoom();
    bench.begin();
    assert.deepEqual(await bench.sweep(), ['removed out']);
    assert.deepEqual(bench.names, []);
    assert.deepEqual(await bench.sweep(), []);
  });

  it('begins nothing where another leg puts its machine, and takes nothing of that away', async () => {
    const [first, second] = [new Bench(), new Bench()];
    await first.makeRoom('web/noble');
    Object.assign(second, { folder: first.folder, out: first.out });
    await assert.rejects(second.makeRoom('web/jammy'), /where the bake of web\/noble puts one at this moment/);
    first.begin();
    assert.deepEqual(await second.sweep(), []);
    assert.equal(first.text, 'half');
    // Tried again, it is its own still; and anybody's once it is over.
    assert.deepEqual(await first.sweep(), ['removed out']);
    await second.makeRoom('web/jammy');
    second.begin();
    assert.deepEqual(await second.sweep(), ['removed out']);
  });

  it('puts the earlier image of its leg aside, and has it back when it fails', async () => {
    const bench = new Bench();
    bench.bake('old');
    await bench.makeRoom();
    bench.begin();
    assert.deepEqual(await bench.sweep(), ['removed out']);
    assert.deepEqual(bench.names, ['out']);
    assert.equal(bench.text, 'old');
    assert.deepEqual(readdirSync(bench.out).sort(), ['web.qcow2', 'web.qcow2.bakehouse.json']);
  });

  it('removes the earlier image when it ends well', async () => {
    const bench = new Bench();
    bench.bake('old');
    await bench.makeRoom();
    bench.begin();
    assert.deepEqual(removeAside(bench), []);
    assert.deepEqual(bench.names, ['out']);
    assert.equal(bench.text, 'half');
  });

  it('keeps what Packer reported, also where another build failed', async () => {
    const bench = new Bench();
    bench.bake('old');
    await bench.makeRoom();
    bench.begin();
    const artifacts = [{ builderId: 'transcend.qemu', id: 'VM', files: ['out/web.qcow2'] }];
    const words = { told: () => [], artifacts, buildErrors: [], errorLines: [] };
    assert.deepEqual(await bench.sweep({ words, kept: ['x'] }), []);
    assert.deepEqual(bench.names, ['out']);
    assert.equal(bench.text, 'half');
  });

  it('puts the earlier one back where the bake was ended before the new one was recorded, and keeps what was', async () => {
    const artifacts = [{ builderId: 'transcend.qemu', id: 'VM', files: ['out/web.qcow2'] }];
    const words = { told: () => [], artifacts, buildErrors: [], errorLines: [] };
    const ended = new Bench();
    ended.bake('old');
    await ended.makeRoom();
    ended.begin();
    const [told] = await ended.sweep({ words });
    assert.match(told ?? '', /removed/);
    assert.deepEqual(ended.names, ['out']);
    assert.equal(ended.text, 'old');

    const recorded = new Bench();
    recorded.bake('old');
    await recorded.makeRoom();
    recorded.bake('new');
    assert.deepEqual(await recorded.sweep({ words }), []);
    assert.deepEqual(recorded.names, ['out']);
    assert.equal(recorded.text, 'new');
  });

  it('lists all of it where what a failure leaves is kept', async () => {
    const bench = new Bench();
    bench.bake('old');
    await bench.makeRoom();
    bench.begin();
    assert.deepEqual(await bench.sweep({ keepOnFailure: true }), ['left out', 'left .out.bakehouse-X']);
    assert.equal(bench.names.length, 2);
  });

  it('killed between its note and the move leaves the image where it was', async () => {
    const bench = new Bench();
    bench.bake('old');
    writeFileSync(
      bench.note,
      JSON.stringify({ folder: bench.folder, outputs: [{ path: bench.out, aside: join(bench.folder, '.out.x') }] }),
    );
    assert.deepEqual(await bench.sweep(), []);
    assert.equal(bench.text, 'old');
  });

  it('tried again removes what the first try left, and still has the earlier image', async () => {
    const bench = new Bench();
    bench.bake('old');
    await bench.makeRoom();
    bench.begin();
    await bench.makeRoom();
    bench.begin();
    assert.deepEqual(await bench.sweep(), ['removed out']);
    assert.equal(bench.text, 'old');
  });

  const strange: readonly (readonly [what: string, reason: RegExp, make: (bench: Bench) => void])[] = [
    ['an empty folder', /it is empty/, (bench) => mkdirSync(bench.out)],
    ['a file', /it is no folder/, (bench) => writeFileSync(bench.out, '')],
    ['a folder of anybody', /it holds no image that a bake recorded/, (bench) => bench.begin()],
    ['the image of another leg', /it holds the image of "db"/, (bench) => bench.bake('old', 'db')],
    [
      'one more file',
      /it holds "deep\/notes.txt", which no bake of this image made/,
      (bench) => {
        bench.bake('old');
        mkdirSync(join(bench.out, 'deep'));
        writeFileSync(join(bench.out, 'deep', 'notes.txt'), '');
      },
    ],
    [
      'a disk that was changed',
      /it holds "web.qcow2", which was changed since it was baked/,
      (bench) => {
        bench.bake('old');
        writeFileSync(join(bench.out, 'web.qcow2'), 'own');
      },
    ],
  ];
  for (const [what, reason, make] of strange) {
    it(`never touches ${what}`, async () => {
      const bench = new Bench();
      make(bench);
      await assert.rejects(bench.makeRoom(), reason);
      await assert.rejects(
        bench.makeRoom(),
        /^UserError: Build qemu\.web \(web\.pkr\.hcl:3\) puts its machine into "out"/,
      );
      const preflight = {
        environment: { PATH: programs() },
        recipe: { builds: bench.builds, regions: [], texts: [], values: [], variableTexts: [] },
        workingDirectory: bench.folder,
        slug: 'web',
      };
      await assert.rejects(checkQemu(preflight), reason);
      assert.deepEqual(await bench.sweep(), []);
      assert.deepEqual(bench.names, ['out']);
    });
  }

  it('knows the folder that the builder takes where none is written', async () => {
    const bench = new Bench([build({})]);
    bench.bake('old', 'web', 'output-web');
    await bench.makeRoom();
    assert.deepEqual(
      bench.names.map((name) => name.slice(0, -8)),
      ['.output-web.bakehouse-'],
    );
  });

  it('touches nothing where only Packer can tell the folder', async () => {
    for (const one of [build({}, ['output_directory']), build({ output_directory: '{{ build }}' })]) {
      const bench = new Bench([one]);
      bench.bake('old');
      await bench.makeRoom();
      assert.deepEqual(await bench.sweep(), []);
      assert.deepEqual(bench.names, ['out']);
    }
  });
});

describe('checkQemu', () => {
  it('says what is missing', async () => {
    const recipe = { builds: [build({})], regions: [], texts: [], values: [], variableTexts: [] };
    const asked = { environment: { PATH: '/nowhere' }, recipe, workingDirectory: '/', slug: 'web' };
    await assert.rejects(checkQemu(asked), /^UserError: There is no qemu-system-x86_64 here, which runs the machine/);
  });
});

/** A folder with programs of these names. */
function programs(): string {
  const folder = temporaryFolder();
  for (const name of ['qemu-system-x86_64', 'qemu-img']) writeFileSync(join(folder, name), '', { mode: 0o700 });
  return folder;
}
