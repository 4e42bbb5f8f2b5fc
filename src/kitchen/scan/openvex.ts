import { type ReportObject, textMember } from '../reports/json-value.ts';
import {
  digestsOf,
  type ReportedFinding,
  listOf,
  objectOf,
  packageName,
  textOf,
  textsOf,
  timeOf,
} from './scan-report.ts';

/** A statement of whether a weakness does harm in a product. */
export interface VexStatement {
  /** Ids of the weakness. */
  readonly ids: readonly string[];
  /** Of packages, with `@` and the version where that is told. */
  readonly packages: readonly { readonly name: string; readonly version: string }[];
  /** Of container images that it is about; empty: of whichever has the package. */
  readonly images: readonly { readonly name: string; readonly digests: readonly string[] }[];
  readonly reason: string;
  readonly isHarmless: boolean;
  /** When it was made, in ms since the epoch; 0 where nothing tells. */
  readonly at: number;
}

export interface VexDocument {
  readonly statements: readonly VexStatement[];
  /** What does not count, and why; each a sentence. */
  readonly notes: readonly string[];
}

/** OpenVEX (github.com/openvex/spec). */
export function isOpenvex(document: ReportObject): boolean {
  return textOf(document, '@context').startsWith('https://openvex.dev/ns');
}

/** Throws a ReportFault. */
export function readOpenvex(document: ReportObject): VexDocument {
  const notes: string[] = [];
  const made = timeOf(document, 'last_updated') ?? timeOf(document, 'timestamp') ?? 0;
  const statements = listOf(document, 'statements').flatMap((one): readonly VexStatement[] => {
    const status = textOf(one, 'status');
    const isHarmless = status === 'not_affected' || status === 'fixed';
    const at = timeOf(one, 'last_updated') ?? timeOf(one, 'timestamp') ?? made;
    // A plain text up to OpenVEX 0.0.1.
    const vulnerability = objectOf(one, 'vulnerability');
    const name =
      textMember(one, 'vulnerability') === null ? textOf(vulnerability, 'name') : textOf(one, 'vulnerability');
    const why = ['justification', 'impact_statement', 'status_notes', 'action_statement']
      .map((member) => textOf(one, member))
      .find((text) => text !== '');
    if (isHarmless && why === undefined) {
      notes.push(`the statement about ${name || 'nothing'} says ${status} and not why, so it does not count`);
      return [];
    }
    const products = listOf(one, 'products');
    if (isHarmless && products.length === 0) {
      notes.push(`the statement about ${name || 'nothing'} names no product, so it does not count`);
      return [];
    }
    const ids = [name, ...textsOf(vulnerability, 'aliases')].filter((id) => id !== '');
    return products.map((product) => ({ ids, reason: `${status}: ${why ?? ''}`, isHarmless, at, ...partsOf(product) }));
  });
  return { statements, notes };
}

function partsOf(product: ReportObject): Pick<VexStatement, 'packages' | 'images'> {
  const parts = listOf(product, 'subcomponents');
  const own = purlOf(product);
  const isImage = own.startsWith('pkg:oci/') || own.startsWith('pkg:docker/');
  const [path = ''] = own.split(/[?#]/, 1);
  return {
    packages: (parts.length > 0 ? parts : isImage ? [] : [product]).map(packageOf),
    images: isImage ? [{ name: packageName(own, ''), digests: digestsOf([path]) }] : [],
  };
}

function purlOf(part: ReportObject): string {
  return textOf(objectOf(part, 'identifiers'), 'purl') || textOf(part, '@id');
}

function packageOf(part: ReportObject): VexStatement['packages'][number] {
  const purl = purlOf(part);
  const [path = ''] = purl.split(/[?#]/, 1);
  const at = path.lastIndexOf('@');
  return { name: packageName(purl, purl), version: at > path.lastIndexOf('/') ? path.slice(at + 1) : '' };
}

/** Whether a statement speaks of this finding in an image with these names and digests. */
export function isAbout(
  { ids, packages, images }: VexStatement,
  finding: ReportedFinding,
  image: { readonly names: readonly string[]; readonly digests: readonly string[] },
): boolean {
  if (![finding.id, ...finding.aliases].some((id) => ids.includes(id))) return false;
  const isImage =
    images.length === 0 ||
    images.some(({ name, digests }) =>
      digests.length > 0 ? digests.some((one) => image.digests.includes(one)) : image.names.includes(name),
    );
  // A whole image is meant where no package of it is named.
  const isPart =
    packages.length === 0 ||
    packages.some(
      ({ name, version }) =>
        name === finding.package && (version === '' || finding.version === '' || sameVersion(version, finding.version)),
    );
  return isImage && isPart;
}

/** A purl has no epoch before the version, and its signs are encoded. */
function sameVersion(ofPurl: string, version: string): boolean {
  const plain = ofPurl.replaceAll('%2B', '+').replaceAll('%3A', ':').replaceAll('%7E', '~');
  return plain === version || version.endsWith(`:${plain}`);
}
