// Files of a fleet: what one run publishes neither moves nor removes what the others did.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { filesFields } from '../../../../src/publish/files/fields.ts';
import { createFilesPublisher, type FilesPublisher } from '../../../../src/publish/files/files.ts';
import { itemsOf } from '../../../../src/publish/files/item.ts';
import { renderingsOf } from '../../../../src/publish/files/formats/rendering.ts';
import type { Fleet } from '../../../../src/publish/engine/fleet.ts';
import { candidatesOf, type GivenImage, memoryLedger, placedImage } from '../../../support/publish/candidates.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const DISTROS = ['jammy', 'noble', 'trixie'];
const REGIONS = ['eu-west-1', 'us-east-1'];

function imagesOf(image: string, distros = DISTROS): readonly GivenImage[] {
  return distros.flatMap((distro) =>
    REGIONS.map((region) => ({
      image,
      region,
      axes: { distro, region, customer: 'acme' },
      id: `ami-${image}-${distro}-${region}`,
    })),
  );
}

const twelve = [...imagesOf('core'), ...imagesOf('pipeline')];
const one: GivenImage = { ...imagesOf('core', ['noble'])[0], id: 'ami-new' };

function fleetOf(images: readonly GivenImage[], isWhole = true): Fleet {
  return {
    isWhole,
    hasCopies: false,
    legs: candidatesOf(images.map(placedImage)).map(({ leg, image, axes, values }) => ({ leg, image, axes, values })),
  };
}

interface File {
  readonly text: string;
  readonly notices: readonly string[];
}

function written(fields: object, images: readonly GivenImage[], fleet: Fleet | null, existing: string | null): File {
  const placed = images.map(placedImage);
  const { renderings, problems } = renderingsOf(
    filesFields.parse(fields),
    itemsOf(candidatesOf(placed), placed),
    fleet,
  );
  assert.deepEqual(problems, []);
  assert.equal(renderings.length, 1);
  const { content, notices } = renderings[0]?.render(existing === null ? null : Buffer.from(existing)) ?? {
    content: '',
    notices: ['no file'],
  };
  return { text: Buffer.from(content).toString(), notices };
}

const formats = {
  tfvars: { tfvars: 'x' },
  dotenv: { dotenv: 'x', variable: '{image}_{distro}' },
  manifest: { manifest: 'x' },
  markdown: { markdown: 'x' },
  map: { map: 'x', field: ['{image}', '{distro}'] },
  properties: { properties: 'x', property: '{image}.{distro}.{region}.id' },
};

describe('files of a fleet', () => {
  for (const [format, fields] of Object.entries(formats)) {
    it(`keeps twelve ids of ${format} where one leg is published anew`, () => {
      const all = written(fields, twelve, fleetOf(twelve), null);
      assert.equal(all.text.match(/ami-/g)?.length, 12);
      const chosen = written(fields, [one], fleetOf(twelve, false), all.text);
      assert.equal(chosen.text, all.text.replace('ami-core-noble-eu-west-1', 'ami-new'));
      assert.deepEqual(chosen.notices, []);
      assert.equal(written(fields, [one], fleetOf(twelve, false), chosen.text).text, chosen.text);
    });

    it(`keeps twelve ids of ${format} also where no plan is known`, () => {
      const all = written(fields, twelve, fleetOf(twelve), null);
      assert.equal(
        written(fields, [one], null, all.text).text,
        all.text.replace('ami-core-noble-eu-west-1', 'ami-new'),
      );
    });

    it(`makes the same ${format} of legs that come one by one`, () => {
      const fleet = fleetOf(twelve, false);
      const text = twelve.reduce<string | null>((file, image) => written(fields, [image], fleet, file).text, null);
      assert.equal(text, written(fields, twelve, fleet, null).text);
    });
  }

  for (const [format, fields] of Object.entries(formats)) {
    const flat = format === 'dotenv' || format === 'properties';
    it(`${flat ? 'tells' : 'takes out'} what left the manifest, of ${format}`, () => {
      const all = written(fields, twelve, fleetOf(twelve), null).text;
      const rest = twelve.filter(({ axes }) => axes?.['distro'] !== 'jammy');
      const { text, notices } = written(fields, rest, fleetOf(rest), all);
      assert.equal(text.match(/ami-/g)?.length, flat ? 12 : 8);
      assert.match(notices.join('\n'), flat ? /goes stale/ : /is taken out/);
      const chosen = written(fields, [one], fleetOf(rest, false), all);
      assert.equal(chosen.text.match(/ami-/g)?.length, 12, 'a run of chosen legs removes nothing');
    });
  }
});

describe('tfvars of a fleet', () => {
  const tfvars = (images: readonly GivenImage[], fleet: Fleet | null, existing: string | null): unknown =>
    JSON.parse(written({ tfvars: 'x' }, images, fleet, existing).text);

  it('is nested by the axes of the plan from the first leg on', () => {
    assert.deepEqual(tfvars([one], fleetOf(twelve, false), null), {
      core_image_id: { noble: { 'eu-west-1': 'ami-new' } },
    });
  });

  it('puts a map that was nested in another way right', () => {
    const flat = '{"core_image_id": {"us-east-1": "ami-0"}}';
    assert.deepEqual(tfvars([one], fleetOf(twelve, false), flat), {
      core_image_id: { noble: { 'eu-west-1': 'ami-new' } },
    });
    assert.match(
      written({ tfvars: 'x' }, [one], fleetOf(twelve), flat).notices.join(),
      /"core_image_id.us-east-1" is taken/,
    );
  });

  it('leaves what others keep there, byte for byte', () => {
    const strange =
      '{\r\n\t"count": 12345678901234567890,\r\n\t"core_image_id": {"noble": {"eu-west-1": "ami-0"}},\r\n\t"zones": ["a",  "b"]\r\n}';
    const { text } = written({ tfvars: 'x' }, [one], fleetOf(twelve), strange);
    assert.ok(
      text.startsWith('{\r\n\t"count": 12345678901234567890,\r\n\t"core_image_id": {\r\n\t\t"noble": {\r\n'),
      text,
    );
    assert.ok(text.endsWith(',\r\n\t"zones": ["a",  "b"]\r\n}'), text);
    const other = written({ tfvars: 'x' }, imagesOf('pipeline').slice(0, 1), fleetOf(twelve), strange).text;
    assert.ok(other.startsWith(strange.slice(0, -3)), other);
    assert.deepEqual(Object.keys(JSON.parse(other)), ['count', 'core_image_id', 'zones', 'pipeline_image_id']);
  });

  it('leaves the variable of an image that is gone, and tells it', () => {
    const gone = '{\n  "old_image_id": "ami-0",\n  "retries": 3\n}\n';
    const { text, notices } = written({ tfvars: 'x' }, [one], fleetOf(twelve), gone);
    assert.deepEqual(Object.keys(JSON.parse(text)), ['core_image_id', 'old_image_id', 'retries']);
    assert.match(notices.join('\n'), /^"old_image_id" is of no leg of the plan; it stays/);
  });

  it('keeps a map in which a text is no id', () => {
    const mixed = '{"core_image_id": {"noble": {"eu-west-1": "ami-0"}, "jessie": {"eu-west-1": "ask Ann"}}}';
    assert.deepEqual(tfvars([one], fleetOf(twelve), mixed), {
      core_image_id: { noble: { 'eu-west-1': 'ami-new' }, jessie: { 'eu-west-1': 'ask Ann' } },
    });
  });

  it('keeps the ids of other regions where a copy lags', () => {
    const web = { image: 'web', id: 'ami-2', region: 'us-east-1' };
    const there = '{"web_image_id": {"eu-west-1": "ami-1", "us-east-1": "ami-0"}}';
    const right = { web_image_id: { 'eu-west-1': 'ami-1', 'us-east-1': 'ami-2' } };
    assert.deepEqual(tfvars([web], { ...fleetOf([web]), hasCopies: true }, there), right);
    assert.deepEqual(tfvars([web], null, there), right);
  });

  it('asks for the plan where the file alone does not tell how it is nested', () => {
    const there = '{"core_image_id": {"jessie": {"us-east-1": "ami-0"}}}';
    assert.throws(() => tfvars([one], null, there), /give the input "plan", whose axes show it/);
  });
});

describe('createFilesPublisher of a fleet', () => {
  it('tells before it writes what goes stale, and leaves twelve ids where one leg is published', async () => {
    const folder = temporaryFolder();
    const publisher = (images: readonly GivenImage[], fleet: Fleet): FilesPublisher =>
      createFilesPublisher({
        target: 'ids',
        fields: filesFields.parse({
          properties: '{distro}/{region}.vmi.properties',
          tfvars: 'images.auto.tfvars.json',
        }),
        candidates: candidatesOf(images.map(placedImage)),
        fleet,
        folder,
        world: null,
      });
    await publisher(twelve, fleetOf(twelve)).carryOut('announce', memoryLedger(), twelve.map(placedImage));
    appendFileSync(join(folder, 'noble/eu-west-1.vmi.properties'), 'nginx.image.id=ami-0\n');
    const chosen = publisher([one], fleetOf(twelve, false));
    const { changes, notices } = await chosen.preflight();
    assert.deepEqual(
      changes.map(({ what }) => what),
      ['write images.auto.tfvars.json', 'write noble/eu-west-1.vmi.properties'],
    );
    assert.match(
      notices.join('\n'),
      /^Target ids, files: noble\/eu-west-1\.vmi\.properties: "nginx\.image\.id" is of no leg/,
    );
    await chosen.carryOut('announce', memoryLedger(), [placedImage(one)]);
    const text = readFileSync(join(folder, 'images.auto.tfvars.json'), 'utf8');
    assert.equal(text.match(/ami-/g)?.length, 12);
    assert.deepEqual(Object.keys(JSON.parse(text).core_image_id), DISTROS);
    assert.match(
      readFileSync(join(folder, 'noble/eu-west-1.vmi.properties'), 'utf8'),
      /core\.image\.id=ami-new\n[^]*nginx/,
    );
  });
});
