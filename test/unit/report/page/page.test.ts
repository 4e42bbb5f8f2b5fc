import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';

import { renderPage } from '../../../../src/report/page/page.ts';
import type { RunFacts } from '../../../../src/report/facts.ts';
import { poisoned } from '../../../support/report/hostile.ts';
import {
  failedRun,
  goodRun,
  largeRun,
  publishedRun,
  regionsRun,
  untestedRun,
} from '../../../support/report/sample-run.ts';

/** The tags of a page, without what stands in quotes. */
function tags(page: string): readonly string[] {
  return page.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
}

const runs: readonly (readonly [string, () => RunFacts])[] = [
  ['that failed', failedRun],
  ['that went well', goodRun],
  ['of 700 images', () => largeRun(700)],
  ['that was cancelled', () => failedRun({ isCancelled: true })],
  ['that broke', () => failedRun({ problems: ['The plan cannot be read.'] })],
];

describe('the page of a run', () => {
  for (const [name, make] of runs) {
    test(`${name} has the same tags whatever its texts are`, () => {
      const plain = new Set(runs.flatMap(([, other]) => tags(renderPage(other()))).map(bare));
      const page = renderPage(poisoned(make()));
      for (const tag of tags(page)) {
        assert.match(tag, KNOWN);
        assert.ok(plain.has(bare(tag)), tag);
      }
      assert.equal(page.match(/<script/gi)?.length, 1);
      assert.equal(page.match(/<\/style/gi)?.length, 1);
      assert.doesNotMatch(page, /<(?:img|iframe|svg onload)|<!--/i);
      for (const [, address = ''] of page.matchAll(/\shref="([^"]*)"/g)) {
        assert.match(address, /^(?:https?:\/\/|#|data:image\/svg\+xml,)/);
      }
    });

    test(`${name} is the same for the same facts`, () => assert.equal(renderPage(make()), renderPage(make())));
  }

  test('shows what was published to several regions once where it is the same', () => {
    const page = renderPage(regionsRun());
    const [, section = ''] = /<caption>\s*Where images were brought to[^]*?<tbody>([^]*?)<\/tbody>/.exec(page) ?? [];
    const rows = section.split('</tr>').map((row) => [.../<span class="dim">([^<]*)<\/span>\s*<\/td>/g[Symbol.matchAll](row)].map(([, text]) => text)); // prettier-ignore
    assert.deepEqual(rows.slice(0, -1), [
      ['azure', 'westeurope, northeurope'],
      ['azure', 'eastus2'],
      ['aws', 'us-east-1'],
      ['aws', 'eu-west-1'],
    ]);
    assert.match(page, /fleet \(azure, westeurope, northeurope\): gal\/web\/1\.0\.3 created/);
  });

  test('says by its policy that nothing is loaded, and which script and style are its own', () => {
    const page = renderPage(failedRun());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    const digest = (text = ''): string => createHash('sha256').update(text).digest('base64');
    const [, style] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const [, script] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    assert.equal(
      policy,
      `default-src 'none'; style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(page, /\sstyle="/, 'no style stands at an element, where the policy forbids it');
  });

  test('has all that was said of a failed phase, whatever its length', () => {
    const said = Array.from({ length: 2000 }, (_, index) => `line ${index}`).join('\n');
    const page = renderPage(untestedRun(said));
    assert.equal(page.split(said).length, 3, 'with what went wrong, and in the details of the image');
    assert.match(page, /could not be tested/);
  });

  test('has publishing in the timeline, and of another run nothing but that', () => {
    assert.match(renderPage(goodRun()), /aria-label="web\/bookworm: bake 28 s, test 29 s, publish 5\.0 s/);
    assert.match(renderPage(publishedRun()), /aria-label="web\/bookworm: publish 5\.0 s"/);
  });

  test('says below its heading what is left, without the words of the heading', () => {
    assert.match(renderPage(goodRun()), /<p>Nothing that a bake or test reported\./);
  });

  test('begins its title with the state', () => {
    const title = (facts: RunFacts): string | undefined => /<title>(.*)<\/title>/.exec(renderPage(facts))?.[1];
    assert.equal(title(failedRun()), 'Failed: 1 of 9 images failed its tests · acme/images');
    assert.equal(title(goodRun()), 'Ready: 9 images ready: 7 baked, 2 reused · acme/images');
    assert.equal(title(failedRun({ isCancelled: true })), 'Cancelled: 7 of 9 images are ready · acme/images');
  });

  test('tells which test failed, where, what it said, what it blocked and how to see it again', () => {
    const page = renderPage(failedRun());
    const alert = page.slice(page.indexOf('card alert'), page.indexOf('class="tiles"'));
    for (const text of [
      'web/trixie',
      'failed 1 of 2 tests',
      'nginx answers on port 80',
      'https://github.com/acme/images/blob/1916c39f0a7d5c2e8b6a4f3d2c1b0a9f8e7d6c5b/test/web_spec.rb#L21',
      'expected: 200\n     got: 502',
      '#image-docs-trixie',
      'bakehouse run --only web/trixie',
    ]) {
      assert.ok(alert.includes(text), `${text} in ${alert}`);
    }
  });

  test('of many images folds what is well, and keeps each in it', () => {
    const page = renderPage(largeRun(1200));
    assert.equal(page.match(/<details class="card group">/g)?.length, 3);
    for (const row of [5, 611, 1199]) assert.ok(page.includes(`image-${row % 50}-r${Math.floor(row / 5)}`));
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

/** A tag of which nothing but the values of its attributes can have come from elsewhere. */
const KNOWN = /^<\/?[a-z0-9]+(?:\s+[a-zA-Z0-9-]+="")*\s*\/?>$|^<!doctype html>$/;

/** The name of a tag and of its attributes. */
function bare(tag: string): string {
  return tag.replace(/=""/g, '').replace(/\s+/g, ' ');
}
