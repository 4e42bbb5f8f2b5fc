import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';

import { catalogueFacts } from '../../../../src/report/catalogue/catalogue-facts.ts';
import { cataloguePages } from '../../../../src/report/catalogue/image-page.ts';
import { poisoned } from '../../../support/report/hostile.ts';
import { largeSources, sampleCatalogue } from '../../../support/report/sample-catalogue.ts';

/** The tags of a page, without what stands in quotes. */
function tags(page: string): readonly string[] {
  return page.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
}

const large = catalogueFacts(largeSources(600, 1));

describe('the pages of a catalogue', () => {
  it('are the same for the same facts', () => {
    assert.deepEqual(cataloguePages(sampleCatalogue()), cataloguePages(sampleCatalogue()));
  });

  it('have the same tags whatever their texts are', () => {
    const bare = (tag: string): string => tag.replace(/\s+/g, ' ');
    const plain = new Set(
      cataloguePages(sampleCatalogue())
        .flatMap(({ text }) => tags(text))
        .map(bare),
    );
    const { images, ...rest } = sampleCatalogue();
    // Names of pages are ours.
    const hostile = { ...poisoned(rest), images: images.map((one) => ({ ...poisoned(one), slug: one.slug })) };
    for (const { text } of cataloguePages(hostile)) {
      for (const tag of tags(text)) assert.ok(plain.has(bare(tag)), tag);
      assert.equal(text.match(/<script/gi)?.length, 1);
      for (const [, address = ''] of text.matchAll(/\shref="([^"]*)"/g)) {
        assert.match(
          address,
          /^(?:https?:\/\/|#|data:image\/svg\+xml,|(?:\.\.\/)?(?:images\/)?(?:[\w%.~!*()-]|&#39;)+\.html(?:#|$))/,
        );
      }
    }
  });

  it('lead only to pages that there are, and from the first one to all', () => {
    for (const facts of [sampleCatalogue(), large]) {
      const pages = new Map(cataloguePages(facts).map(({ path, text }) => [path, text]));
      const seen = new Set(['index.html']);
      for (const at of seen) {
        for (const [, address = ''] of (pages.get(at) ?? '').matchAll(/\shref="([^"#:]+\.html)[^"]*"/g)) {
          const to = posix.join(posix.dirname(at), address);
          assert.ok(pages.has(to), `${at} leads to ${to}`);
          seen.add(to);
        }
      }
      assert.deepEqual(
        [...pages.keys()].filter((path) => !seen.has(path)),
        [],
      );
    }
  });

  it('stay small where there are many images: lists in parts, by letter, tier and state', () => {
    const pages = cataloguePages(large);
    assert.ok(pages.every(({ text }) => text.length < 200_000));
    const paths = new Set(pages.map(({ path }) => path));
    for (const path of ['letters/w.html', 'tiers/application-2.html', 'states/ready.html'])
      assert.ok(paths.has(path), path);
    assert.doesNotMatch(pages[0]?.text ?? '', /id="images"/);
  });

  it('tell of a revoked build at the top, with the reason', () => {
    const page = cataloguePages(sampleCatalogue()).find(({ path }) => path === 'images/web-trixie.html')?.text ?? '';
    const alert = page.slice(page.indexOf('card alert'), page.indexOf('<h2 id="use-title"'));
    assert.match(alert, /The build in production may not be used/);
    assert.match(alert, /OpenSSL has a hole/);
  });

  it('of an image that is gone say so, and of one that nobody asked for that', () => {
    const of = (slug: string): string =>
      cataloguePages(sampleCatalogue()).find(({ path }) => path === `images/${slug}.html`)?.text ?? '';
    assert.match(of('cache-trixie'), /The newest build is gone/);
    assert.match(of('cache-trixie'), /gone: there is no such image/);
    const offline = sampleCatalogue({
      standingOf: () => ({ kind: 'unasked', reason: 'the catalogue was made offline' }),
    });
    const page = cataloguePages(offline).find(({ path }) => path === 'images/cache-trixie.html')?.text ?? '';
    assert.match(page, /not asked: the catalogue was made offline/);
    assert.doesNotMatch(page, /is gone/);
  });
});
