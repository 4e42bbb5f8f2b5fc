import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a commit of now would hold: tracked files, and new ones that are not ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('tracked files', () => {
  it('hold no path of one machine and no address of a package registry', () => {
    // `.ci` describes one machine; `dist` and the lock file are written by tools.
    assert.deepEqual(
      findInFiles((path) => !/^(?:dist|\.ci)\/|^package-lock\.json$/.test(path), FOREIGN),
      [],
    );
  });

  it('hold nothing that a tool dropped where it was started', () => {
    const hidden = files.filter((path) => path.startsWith('.')).map((path) => path.split('/')[0]);
    const own = new Set([
      '.ci',
      '.gitattributes',
      '.github',
      '.gitignore',
      '.npmrc',
      '.oxfmtrc.json',
      '.oxlintrc.json',
    ]);
    assert.deepEqual(
      [...new Set(hidden)].filter((name) => !own.has(name ?? '')),
      [],
    );
    const isLarge = (path: string): boolean => statSync(join(root, path)).size > 1_000_000;
    assert.deepEqual(
      files.filter((path) => !path.startsWith('dist/') && isLarge(path)),
      [],
    );
  });

  it('hold no mark of unfinished work', () => {
    assert.deepEqual(
      findInFiles((path) => /^(?:src|actions|scripts|examples|docs|\.github)\//.test(path), UNFINISHED),
      [],
    );
  });

  it('hold no pictures where people read', () => {
    assert.deepEqual(
      findInFiles((path) => /\.(?:md|ya?ml)$/.test(path) && !path.startsWith('test/'), /\p{Emoji_Presentation}/gu),
      [],
    );
  });
});

describe('documents', () => {
  it('link to what is there', () => {
    const documents = files.filter((path) => path.endsWith('.md') && !path.startsWith('test/fixtures/'));
    assert.deepEqual(
      documents.flatMap((path) => deadLinks(path, read(path), textOf)),
      [],
    );
  });

  it('show pictures that are there, for the light and for the dark, each with its words', () => {
    const readme = read('README.md');
    const pictures = [...readme.matchAll(/\b(?:src|srcset)="([^"]+)"/g)].map(([, path = '']) => path);
    assert.deepEqual(
      pictures.map((path) => files.includes(path)),
      [true, true],
    );
    assert.match(readme, /<img alt="[^"]{20,}"/);
  });

  it('name every member of the port, and none that it has not', () => {
    const port = read('src/image/provider.ts');
    const [, members = ''] = /^export interface Provider \{\n([^]*?)^\}/m.exec(port) ?? [];
    const asked = [...members.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name = '']) => name);
    const told = [...read('docs/development/adding-a-provider.md').matchAll(/^\| `(\w+)` /gm)].map(
      ([, name = '']) => name,
    );
    assert.ok(asked.length > 20);
    assert.deepEqual(told.toSorted(), asked.toSorted());
  });

  it('list every decision', () => {
    const decisions = files.filter((path) => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(path));
    const listed = [...read('docs/decisions/README.md').matchAll(/\]\((\d{4}-[^)]+)\)/g)];
    assert.ok(decisions.length > 0);
    assert.deepEqual(
      listed.map(([, target]) => `docs/decisions/${target}`),
      decisions.sort(),
    );
    assert.equal(new Set(decisions.map((path) => /\d{4}/.exec(path)?.[0])).size, decisions.length, 'one number each');
  });
});

describe('the checks themselves', () => {
  // Put together here, so that this file passes its own check.
  const host = ['registry', 'npmjs', 'org'].join('.');
  const home = ['', 'root', ''].join('/');

  it('find a place of one machine', () => {
    assert.deepEqual(findLines(`a\nsee https://${host}/yaml\ncd ${home}b\n`, FOREIGN), [`2: ${host}`, `3: ${home}`]);
    assert.deepEqual(findLines('/home/runner/work/repo/repo, work/a, $HOME/root/a and ./work/b', FOREIGN), []);
  });

  it('find a mark of unfinished work', () => {
    assert.deepEqual(findLines('a\n// TODO: finish', UNFINISHED), ['2: TODO']);
    assert.deepEqual(findLines('mktemp XXXXXX', UNFINISHED), []);
  });

  it('find a dead link, and leave addresses and code alone', () => {
    const text = [
      '[a](there.md#one-and-two) [b](gone.md) [c](https://example.com/x) [d](there.md#three) ![e](../gone.png)',
      '# Here',
      '[f](#here) [g](#there) [h](folder)',
      '`[i](gone.md)`',
      '```sh',
      '[j](gone.md)',
      '```',
      '[k]: gone-too.md',
    ].join('\n');
    const texts = new Map([
      ['docs/there.md', '# One, and two\n'],
      ['docs/folder', ''],
    ]);
    assert.deepEqual(
      deadLinks('docs/x.md', text, (target) => texts.get(target)),
      ['gone.md', 'there.md#three', '../gone.png', '#there', 'gone-too.md'].map((link) => `docs/x.md: ${link}`),
    );
  });
});

function textOf(path: string): string | undefined {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat?.isFile() ? read(path) : stat && '';
}

function findInFiles(chosen: (path: string) => boolean, pattern: RegExp): string[] {
  return files.filter(chosen).flatMap((path) => findLines(read(path), pattern).map((found) => `${path}:${found}`));
}

/** Hosts of package registries and mirrors, and folders of one machine. */
const FOREIGN = new RegExp(
  [
    /registry\.(?:npmjs|yarnpkg)\.\w+/,
    /(?:pypi|rubygems)\.org|files\.pythonhosted\.org/,
    /(?:proxy|sum)\.golang\.org/,
    /(?:deb|snapshot|security|ftp)(?:\.\w+)?\.debian\.org/,
    /repo1?\.maven\.\w+/,
    /(?<![\w.~$})-])\/(?:work|root)\/|\/tmp\/bash/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
const UNFINISHED = /\b(?:TODO|FIXME|XXX|HACK)\b/g;

/** `<line>: <what was found>` for each match. */
function findLines(text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(pattern)].map(([found]) => `${index + 1}: ${found}`));
}

/**
 * Relative links of a document whose file, or whose heading in a document, is not there.
 * @param textOf the text of a path in the repository, '' of a folder, undefined if it is not there
 */
function deadLinks(path: string, text: string, textOf: (target: string) => string | undefined): string[] {
  const prose = text.replace(/^( *)(`{3,}|~{3,})[\s\S]*?^ *\2`*\s*$/gm, '').replace(/`[^`\n]*`/g, '');
  const links = prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm);
  return [...links].flatMap(([, inline, reference]) => {
    const link = inline ?? reference ?? '';
    if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
    const [target = '', anchor] = link.split('#');
    const file = target === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(target));
    const linked = target === '' ? text : textOf(file);
    const found =
      linked !== undefined && (anchor === undefined || !file.endsWith('.md') || anchors(linked).has(anchor));
    return found ? [] : [`${path}: ${link}`];
  });
}

/** The anchors that GitHub makes of the headings. */
function anchors(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) => heading.toLowerCase());
  return new Set(headings.map((heading) => heading.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-')));
}
