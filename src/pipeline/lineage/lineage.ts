import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { counted, nearestName } from '../../core/text/wording.ts';
import { type Kin, kinNamed, type Lineage, walk } from '../../image/lineage.ts';
import { revocationOfKin, revokedWords } from '../../image/revocation.ts';
import { currentRevocations } from '../../plan/revocations/current-list.ts';
import { lineageInputs } from './inputs.ts';
import { findLineage } from './sources.ts';
import { lineageLines } from './tree.ts';

/** Shows what an image stands on and what stands on it, by records and by the marks at its providers. */
export async function lineage(host: Host): Promise<void> {
  const inputs = readInputs(lineageInputs, (name) => host.input(name));
  if (inputs.image === '') {
    throw new InputError(
      'Say what it is asked of: bakehouse lineage IMAGE, where IMAGE is an id, a digest, a key or a leg.',
    );
  }
  const providers = inputs['look-up'] ? inputs.providers : [];
  const { lineage: found, unknown } = await findLineage(host, { ...inputs, providers }, 'bakehouse-lineage');
  for (const message of unknown) host.annotate({ level: 'warning', title: 'Lineage', message });
  const { list, unknown: notRead } = await currentRevocations(host, null);
  if (notRead !== null)
    host.annotate({ level: 'warning', title: 'Lineage', message: `What is revoked is not all known: ${notRead}.` });
  const names = kinNamed(found, inputs.image);
  if (names.length === 0) throw notKnown(inputs.image, found);
  for (const line of lineageLines(found, names, list)) host.info(line);
  const told = (name: string): unknown => {
    const kin = found.kin.get(name);
    if (kin === undefined) return { name };
    const entry = revocationOfKin(list, kin);
    return { ...kin, revoked: entry === undefined ? null : revokedWords(entry) };
  };
  const below = walk(names, found.below);
  host.output('images', JSON.stringify(names.map(told)));
  host.output(
    'above',
    JSON.stringify(walk(names, found.above).map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))),
  );
  host.output('below', JSON.stringify(below.map(({ name, depth }) => ({ depth, ...asObject(told(name)) }))));
  const published = below.filter(({ name }) => (found.kin.get(name)?.publications.length ?? 0) > 0).length;
  const more = published === 0 ? '' : `, ${published} of them published`;
  host.info(
    `${below.length === 0 ? 'No bake stands' : `${counted(below.length, 'bake')} stand${below.length === 1 ? 's' : ''}`} on it${more}.`,
  );
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function notKnown(given: string, { kin }: Lineage): UserError {
  const names = [...kin.values()].flatMap(({ leg, name, images }: Kin) => [
    leg ?? name,
    name,
    ...images.map(({ id }) => id),
  ]);
  const near = nearestName(given, [...new Set(names)].slice(0, MOST_COMPARED));
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return new UserError(
    `Nothing is known of ${show(given)}, among ${counted(kin.size, 'image')}.${hint} Name records with --records, or providers with --providers.`,
  );
}

const MOST_COMPARED = 2000;
