import { readFileSync } from 'node:fs';

import type { OwnBake } from '../../../../src/image/provider-bake.ts';
import { type Artifact, MachineReader, type UiLine } from '../../../../src/packer/run/machine-output.ts';
import { Observer } from '../../../../src/packer/run/observer.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';
import type { Template } from '../../../../src/recipe/template/template.ts';
import { providers } from '../../../../src/providers/providers.ts';

export const versions = ['1.6.6', '1.16.0'] as const;

/** Real logs of both versions, by name. */
export const dockerLogs = [
  'docker-two-builds',
  'docker-hcl2',
  'docker-partial-failure',
  'docker-command-injection',
  'docker-cancelled',
] as const;
export const allLogs: readonly (readonly [version: string, name: string])[] = [
  ...versions.flatMap((version) => dockerLogs.map((name) => [version, name] as const)),
  ['1.16.0', 'amazon-ebs'],
  ['1.16.0', 'amazon-ebs-cancelled'],
  ['1.16.0', 'amazon-ebs-killed'],
];

/** What is in test/fixtures/packer. */
export function fixture(path: string): string {
  return readFileSync(new URL(`../../../fixtures/packer/${path}`, import.meta.url), 'utf8');
}

/** As Packer wrote it: without the line that the recording put at its end. */
export function machineLog(version: string, name: string): string {
  return fixture(`${version}/${name}.machine.log`).replace(/exit=\d+\n?$/, '');
}

export interface Read {
  readonly shown: string;
  readonly ui: readonly UiLine[];
  readonly artifacts: readonly Artifact[];
  readonly errors: readonly { readonly build: string; readonly text: string }[];
  readonly errorLines: readonly string[];
}

export function readMachine(...batches: readonly string[]): Read {
  const ui: UiLine[] = [];
  const artifacts: Artifact[] = [];
  const errors: { build: string; text: string }[] = [];
  const errorLines: string[] = [];
  const reader = new MachineReader({
    onUi: (line) => ui.push(line),
    onErrorLines: (lines) => errorLines.push(...lines),
    onArtifact: (artifact) => artifacts.push(artifact),
    onError: (build, text) => errors.push({ build, text }),
  });
  const shown = batches.map((batch) => reader.render(batch)).join('');
  return { shown, ui, artifacts, errors, errorLines };
}

/** What is known of a bake, and what one provider's sweep is asked with. */
export const ownBake = (over: Partial<OwnBake> = {}): OwnBake => ({
  environment: {},
  temporary: '/t/bakehouse/b-0/t',
  note: '/nowhere/note.json',
  startedAt: 0,
  regions: [],
  claims: [],
  otherBuilds: [],
  ...over,
});

/** An observer that has seen these lines of `packer -machine-readable`. */
export function observed(text: string, now?: () => number): Observer {
  const observer = new Observer(providers, now);
  observer.reader.render(text);
  return observer;
}

/** A line of the stream, as Packer escapes it. */
export function uiLine(text: string, kind = 'say'): string {
  const escaped = text.replaceAll(',', '%!(PACKER_COMMA)').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
  return `1795249011,,ui,${kind},${escaped}\n`;
}

export const jsonTemplate = (value: unknown): Template =>
  readTemplate([{ path: 'app.json', text: JSON.stringify(value) }], 'json');
export const hclTemplate = (text: string): Template => readTemplate([{ path: 'app.pkr.hcl', text }], 'hcl2');
