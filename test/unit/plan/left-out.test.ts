import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import picomatch from 'picomatch';

import { channel } from '../../../src/image/channel.ts';
import { templatesOf, writtenFiles } from '../../../src/plan/left-out.ts';
import { sampleDefinition } from './sample-definition.ts';
import { sampleLeg } from '../image/sample-plan.ts';

describe('what is no input', () => {
  it('are the templates and Dockerfiles of all legs, each once', () => {
    const legs = [sampleDefinition('web/a'), sampleDefinition('web/b'), sampleDefinition('base'), sampleLeg('x')];
    assert.deepEqual(templatesOf(legs), ['Dockerfile', 'base', 'web']);
  });

  const cases: readonly (readonly [path: string, written: readonly string[], others: readonly string[]])[] = [
    ['images.auto.tfvars.json', ['images.auto.tfvars.json'], ['imagesXauto.tfvars.json', 'a/images.auto.tfvars.json']],
    ['out/{image}.md', ['out/web.md', 'out/.md'], ['out/web.mdx', 'out/a/b.md']],
    ['D/{version}/{region}.properties', ['D/1.0/us-east-1.properties'], ['D/us-east-1.properties']],
    ['a[1]*(b).json', ['a[1]*(b).json'], ['a1b.json', 'a[1]x(b).json']],
    ['{{literal}}.json', ['{literal}.json'], ['literal.json']],
    ['!odd.json', ['!odd.json'], ['other.json']],
  ];
  for (const [path, written, others] of cases) {
    it(`is what a target writes: ${path}`, () => {
      const [glob = '', ...more] = writtenFiles({
        t: { files: { tfvars: path, deliver: 'commit', variable: '{image}' } },
      });
      assert.deepEqual(more, []);
      const matches = picomatch(glob, { dot: true, nonegate: true });
      for (const one of written) assert.ok(matches(one), `${glob} ${one}`);
      for (const one of others) assert.ok(!matches(one), `${glob} ${one}`);
    });
  }

  it('are all files of all targets, and of nothing else', () => {
    const files = { manifest: 'a', tfvars: 'b', properties: 'c', map: 'd', dotenv: 'e', markdown: 'f', branch: 'g' };
    assert.deepEqual(
      writtenFiles({ one: { files }, two: { oci: { manifest: 'x' } }, three: null, four: { files: { map: 3 } } }),
      ['a', 'b', 'c', 'd', 'e', 'f'],
    );
  });

  it('are the histories of channels, too', () => {
    const own = { targets: ['ids'], history: { files: { path: 'where/[it].json' } } };
    const channels = { staging: channel.parse({ targets: ['fleet'] }), production: channel.parse(own) };
    assert.deepEqual(writtenFiles({}, channels), ['channels/staging.json', 'where/\\[it\\].json']);
  });
});
