import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { revocationFile, revocationsOf } from '../../../../src/image/revocation.ts';
import type { CatalogueSources } from '../../../../src/report/catalogue/catalogue-facts.ts';
import type { CatalogueBuild, CatalogueImage } from '../../../../src/report/catalogue/facts.ts';
import {
  bakedRecord,
  definedImage,
  inRegistry,
  keyOf,
  sampleCatalogue,
  sampleSources,
} from '../../../support/report/sample-catalogue.ts';

function imageOf(leg: string, over: Partial<CatalogueSources> = {}): CatalogueImage {
  return sampleCatalogue(over).images.find((one) => one.leg === leg) ?? assert.fail(`no ${leg}`);
}

function buildOf(leg: string, name: string, over: Partial<CatalogueSources> = {}): CatalogueBuild {
  return imageOf(leg, over).builds.find((one) => one.name === keyOf(name)) ?? assert.fail(`no ${name}`);
}

const revoking = (...entries: readonly object[]): Partial<CatalogueSources> => ({
  revocations: revocationsOf(
    revocationFile.parse(entries.map((one) => ({ reason: 'a hole', by: 'alice', at: '2026-11-27', ...one }))),
  ),
});

describe('what a catalogue tells', () => {
  it('has images by name, their builds the newest first, and those of the manifest without a build', () => {
    const { images } = sampleCatalogue();
    assert.deepEqual(
      images.map(({ leg, state, builds }) => [leg, state, builds.length]),
      [
        ['base/trixie', 'ready', 2],
        ['cache/trixie', 'gone', 1],
        ['planned/trixie', 'empty', 0],
        ['server/us-east-1', 'stale', 2],
        ['tools/trixie', 'failed', 1],
        ['web/trixie', 'revoked', 3],
      ],
    );
    assert.deepEqual(
      imageOf('web/trixie').builds.map(({ name }) => name),
      ['webnew', 'webmid', 'webold'].map(keyOf),
    );
    assert.equal(imageOf('cache/trixie').isDefined, false);
  });

  it('revokes what stands on a revoked build, with the reason, and says it of the image where a channel has it', () => {
    assert.match(buildOf('base/trixie', 'aold').revoked ?? '', /^revoked by alice at .*OpenSSL has a hole$/);
    assert.match(
      buildOf('web/trixie', 'webmid').revoked ?? '',
      /^base\/trixie, which it stands on, is revoked by alice/,
    );
    assert.equal(buildOf('web/trixie', 'webnew').revoked, null);
    assert.match(imageOf('web/trixie').why, /^production: base\/trixie, which it stands on/);
    const alone = revoking({ key: keyOf('aold'), inherit: false });
    assert.equal(buildOf('web/trixie', 'webmid', alone).revoked, null);
    const recipe = revoking({ recipe: keyOf('webnew').replace('bk2', 'br2') });
    assert.match(buildOf('web/trixie', 'webnew', recipe).revoked ?? '', /a hole/);
  });

  it('bars by an id only that image of a build, and its copies', () => {
    const { images } = sampleSources().records.find(({ leg }) => leg === 'server/us-east-1') ?? assert.fail();
    const barred = revoking({ image: images[0]?.id });
    assert.match(buildOf('server/us-east-1', 'serverold', barred).places[0]?.revoked ?? '', /a hole/);
    assert.equal(buildOf('server/us-east-1', 'servernew', barred).places[0]?.revoked, null);
  });

  it('offers of a build no image that alone is revoked or gone, nor a published one of a revoked digest', () => {
    const [first, second] = ['ami-0aaaaaaaaaaaaaaa2', 'ami-0bbbbbbbbbbbbbbb3'];
    const { records } = sampleSources();
    const one = records.find(({ images }) => images[0]?.id === first) ?? assert.fail();
    const [image = assert.fail()] = one.images;
    const both: typeof one = {
      ...one,
      images: [image, { ...image, region: 'eu-west-1', id: second }],
      publications: [],
    };
    const offered = (over: Partial<CatalogueSources>, record = both): string => {
      const { commands, terraform, verify } = buildOf('server/us-east-1', 'servernew', { records: [record], ...over });
      return [...commands, ...terraform, ...verify].join('\n');
    };
    assert.match(offered({}), new RegExp(`${first}[^]*${second}`));
    const revoked = offered(revoking({ image: first }));
    assert.ok(revoked.includes(second) && !revoked.includes(first), revoked);
    const isGone = offered({
      standingOf: ({ id }) => (id === first ? { kind: 'gone', reason: 'gone' } : { kind: 'there' }),
    });
    assert.ok(isGone.includes(second) && !isGone.includes(first), isGone);
    const published = offered(revoking({ image: first }), one);
    assert.ok(!published.includes(first), published);
    const [digest, build] = [`sha256:${'3'.repeat(64)}`, buildOf('web/trixie', 'webnew')];
    assert.ok([build.commands, build.terraform, build.verify].every((texts) => texts.join().includes('3333')));
    const barred = buildOf('web/trixie', 'webnew', revoking({ digest }));
    assert.ok(![...barred.commands, ...barred.terraform, ...barred.verify].join().includes('3333'));
  });

  it('holds ages against the manifest', () => {
    assert.equal(buildOf('server/us-east-1', 'servernew').stale, 'stale: 9 days, limit 7');
    assert.equal(buildOf('base/trixie', 'anew').stale, null);
    assert.deepEqual(
      [imageOf('base/trixie').refresh, imageOf('server/us-east-1').retention],
      ['every 7 days', 'the newest 5 stay; deprecated after 30 days, deleted after 90 days'],
    );
    const epoch = bakedRecord('base/trixie', keyOf('anew'), 3, { epoch: '2026-11-01' });
    assert.equal(buildOf('base/trixie', 'anew', { records: [epoch] }).age, 29);
  });

  it('says in which channels a build stands, also one whose record is lost', () => {
    assert.deepEqual(buildOf('web/trixie', 'webmid').channels, [
      { name: 'production', since: '2026-11-20T12:00:00.000Z' },
    ]);
    assert.equal(buildOf('web/trixie', 'webmid', { records: [] }).channels.length, 1);
  });

  it('links up and down, and says which of those is not the newest', () => {
    const { above, below } = {
      above: buildOf('web/trixie', 'webmid').above,
      below: buildOf('base/trixie', 'aold').below,
    };
    assert.deepEqual(
      above.map(({ leg, slug, isRevoked, isNewest }) => [leg, slug, isRevoked, isNewest]),
      [['base/trixie', 'base-trixie', true, false]],
    );
    assert.deepEqual(below.map(({ name }) => name).toSorted(), ['webmid', 'webold'].map(keyOf).toSorted());
  });

  it('gives a name that was published again to the last that got it', () => {
    const latest = (name: string): string | null | undefined =>
      buildOf('web/trixie', name).publications.find(({ ref }) => ref?.endsWith(':latest'))?.movedTo;
    assert.deepEqual([latest('webnew'), latest('webmid'), latest('webold')], [null, keyOf('webnew'), keyOf('webnew')]);
    assert.equal(buildOf('web/trixie', 'webold').publications[0]?.movedTo, null, 'its own tag is still its own');
  });

  it('takes what nobody was asked for not for gone, and a copy that is there for a build that is left', () => {
    const asked = { kind: 'unasked', reason: 'no credentials' } as const;
    assert.equal(imageOf('cache/trixie', { standingOf: () => asked }).state, 'ready');
    const published = bakedRecord('cache/trixie', keyOf('cache'), 90, {
      publications: [inRegistry('cache', '1', '7')],
    });
    const gone = { kind: 'gone', reason: 'gone' } as const;
    const over = { records: [published], standingOf: () => gone };
    assert.equal(imageOf('cache/trixie', over).state, 'ready', 'nobody asks the registry');
    assert.equal(
      imageOf('cache/trixie', { ...over, records: [bakedRecord('cache/trixie', keyOf('cache'), 90)] }).state,
      'gone',
    );
  });

  it('leaves out what failed to be baked', () => {
    const records = [bakedRecord('web/trixie', keyOf('webnew'), 2, { status: 'failed' })];
    assert.equal(imageOf('web/trixie', { records, histories: [] }).builds.length, 0);
  });

  it('has Terraform name the newest places, by a name that it takes, with texts that cannot break out', () => {
    const [text = ''] = buildOf('server/us-east-1', 'servernew').terraform;
    assert.match(
      text,
      /^# In us-east-1\ndata "aws_ssm_parameter" "server_us_east_1" \{\n {2}name = "\/images\/server\/latest"\n\}/,
    );
    assert.match(text, /values = \["ami-0aaaaaaaaaaaaaaa2"\]/);
    assert.match(buildOf('web/trixie', 'webnew').terraform[0] ?? '', /name = "ghcr\.io\/acme\/web@sha256:3{64}"/);
    const hostile = { ...inRegistry('web', '1', '3'), digest: null, ref: 'a/b:${file("/etc/passwd")}"\n}' };
    const record = bakedRecord('web/trixie', keyOf('webnew'), 2, { publications: [hostile] });
    const [broken = ''] = buildOf('web/trixie', 'webnew', { records: [record] }).terraform;
    assert.match(broken, /name = "a\/b:\$\$\{file\(\\"\/etc\/passwd\\"\)\}\\"\\n\}"/);
  });

  it('says how to check who signed how it came to be, by what it is known for ever', () => {
    const digest = '3'.repeat(64);
    assert.deepEqual(buildOf('web/trixie', 'webnew').verify, [
      `bakehouse verify-provenance ghcr.io/acme/web@sha256:${digest} --attestation provenance --key signing-key.pub --repo acme/images`,
    ]);
    const hostile = { ...inRegistry('web', '1', '3'), ref: 'a/b c;$(id)' };
    const record = bakedRecord('web/trixie', keyOf('webnew'), 2, { publications: [hostile] });
    const [quoted = ''] = buildOf('web/trixie', 'webnew', { records: [record] }).verify;
    assert.match(quoted, /^bakehouse verify-provenance 'a\/b c;\$\(id\)@sha256:3{64}' /);
  });

  it('gives each image a page of its own, whatever it is called', () => {
    const legs = [
      'web/trixie',
      'WEB/trixie',
      'web trixie',
      '../../x',
      'é',
      'ü',
      `${'n'.repeat(300)}a`,
      `${'n'.repeat(300)}b`,
    ];
    const { images } = sampleCatalogue({
      defined: legs.map((leg) => definedImage(leg, { slug: leg })),
      records: legs.map((leg, index) => bakedRecord(leg, keyOf(`k${'abcdefgh'[index]}`), 1)),
    });
    const names = images.map(({ slug }) => slug.toLowerCase());
    assert.equal(new Set(names).size, legs.length);
    for (const name of names) assert.match(name, /^[a-z0-9-][a-z0-9._-]{0,100}$/);
  });
});
