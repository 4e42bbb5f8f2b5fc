import { cutText } from '../../core/text/wording.ts';
import { type Kin, type Lineage, walk } from '../../image/lineage.ts';
import { revocationOfKin, revokedWords, type Revocations } from '../../image/revocation.ts';

const LONGEST = 300;

/** Texts of records and tags are a stranger's: nothing of them commands a terminal. */
function plain(text: string): string {
  return cutText(text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').toWellFormed(), LONGEST);
}

/** The lines that show what these stand on, what stands on them, and where all of that is. */
export function lineageLines(lineage: Lineage, names: readonly string[], list: Revocations): readonly string[] {
  const kinOf = (name: string): Kin | undefined => lineage.kin.get(name);
  return names.flatMap((name) => {
    const own = kinOf(name);
    if (own === undefined) return [];
    const up = walk([name], lineage.above);
    const down = walk([name], lineage.below);
    return [
      ...kinLines(own, 0, list),
      up.length === 0 ? '  It stands on nothing that is known.' : '  It stands on:',
      ...up.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
      down.length === 0 ? '  Nothing that is known stands on it.' : '  On it stand:',
      ...down.flatMap((step) => linesAt(kinOf(step.name), step.depth + 1, list)),
    ];
  });
}

function linesAt(kin: Kin | undefined, depth: number, list: Revocations): readonly string[] {
  return kin === undefined ? [] : kinLines(kin, depth, list);
}

function kinLines(kin: Kin, depth: number, list: Revocations): readonly string[] {
  const { leg, name, key, created, verified, images, publications } = kin;
  const indent = '  '.repeat(depth);
  const facts = [
    created === null ? '' : created.slice(0, 16).replace('T', ' '),
    key === null ? '' : verified ? 'tested' : 'not tested',
  ].filter((one) => one !== '');
  const entry = revocationOfKin(list, kin);
  return [
    `${indent}${plain(leg === null ? name : `${leg} ${name}`)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
    ...(entry === undefined ? [] : [`${indent}  ${plain(revokedWords(entry))}`]),
    ...images.map(({ provider, region, id, copyOf }) => {
      const copy = copyOf === null ? '' : `, a copy of ${copyOf}`;
      return `${indent}  ${plain(`${provider} ${region} ${id}${copy}`)}`;
    }),
    ...publications.map(({ target, kind, region, id, ref, digest }) => {
      const what = [region, ref ?? id ?? digest].filter((one) => one !== null);
      return `${indent}  ${plain(`published: ${target} (${kind}) ${what.join(' ')}`)}`;
    }),
  ];
}
