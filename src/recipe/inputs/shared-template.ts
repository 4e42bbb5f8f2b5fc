import { relative, sep } from 'node:path';

import type { Providers } from '../../image/provider.ts';
import type { DefaultFiles } from '../files/default-files.ts';
import { below, parentOf } from '../files/disk.ts';
import { type Computed, unmarked } from '../expression/computed.ts';
import { loadTemplate, templateFiles } from '../template/loaded-template.ts';
import { cookbooksOf } from '../reading/cookbooks.ts';
import { Finder, type Room } from '../reading/finder.ts';
import { readTemplateParts, type TemplateReading } from '../reading/template-reading.ts';
import type { Repository } from '../files/repository.ts';
import type { Template } from '../template/template.ts';
import { type ReadVarFile, textOf } from './var-file-content.ts';
import { readVarValues } from '../template/var-values.ts';

/** A template with what is the same for all legs that share it. */
export interface SharedTemplate {
  readonly template: Template;
  /** The template's folder. */
  readonly folder: string;
  readonly always: readonly string[];
  readonly reading: TemplateReading;
  readonly room: Room;
  /** What lies beside the template for its variables. */
  readonly values: ReadonlyMap<string, Computed>;
  /** What the files beside it name: those of variables, and cookbooks of a Berksfile. */
  readonly besideIt: readonly string[];
  readonly ofVarFiles: Map<ReadVarFile, readonly string[]>;
  readonly ofTexts: Map<string, readonly string[]>;
}

const BERKSHELF = ['Berksfile', 'Berksfile.lock'];

/**
 * @param given the path of the template
 * @param cwd the working directory, a folder of the repository with links resolved
 * @param render what is done to its text before it is read
 */
export async function readSharedTemplate(
  repository: Repository,
  defaults: DefaultFiles,
  given: string,
  cwd: string,
  render: (text: string) => string,
  providers: Providers,
): Promise<SharedTemplate> {
  const { disk, root } = repository;
  const loaded = loadTemplate(root, root, given, render);
  const template = loaded.model;
  const path = relative(root, loaded.path).split(sep).join('/');
  const folder = disk.kindOf(path) === 'folder' ? path : parentOf(path);
  const room: Room = {
    repository,
    folders: { root: folder, cwd, repository: root },
    broughtOf: (around) => defaults.of(around, given),
    words: providers.flatMap(({ recipe }) => recipe ?? []),
    providers,
  };
  const auto =
    template.kind === 'hcl2' ? templateFiles(disk.namesIn(folder)).varFiles.map((name) => below(folder, name)) : [];
  const values = new Map<string, Computed>();
  const autoTexts: string[] = [];
  for (const file of auto) {
    const held = await readVarValues(file, textOf(repository, file));
    for (const [name, value] of held.values) values.set(name, value);
    autoTexts.push(...held.texts);
  }
  const beside = [...new Set([folder, cwd])].flatMap((place) => BERKSHELF.map((name) => below(place, name)));
  const cookbooks = new Finder(room, { file: '', line: 0, order: 0, text: '', isOneOfSeveral: true });
  for (const file of beside) if (file.endsWith('Berksfile')) cookbooksOf(cookbooks, file);
  return {
    template,
    folder,
    always: [
      ...repository.find(given).flatMap(({ links }) => links),
      ...template.files.map((file) => file.path),
      ...auto,
      ...beside.filter((file) => disk.kindOf(file) !== undefined),
    ],
    reading: readTemplateParts(template, room),
    room,
    values,
    besideIt: [...autoTexts.flatMap((text) => filesOfText(room, text)), ...cookbooks.effect.brought],
    ofVarFiles: new Map(),
    ofTexts: new Map(),
  };
}

/**
 * What a value names by a path. A bare word names nothing by itself: what the template makes of it does.
 * @param text plain
 */
export function filesOfText(room: Room, text: string): readonly string[] {
  if (!/[./]/.test(text)) return [];
  const finder = new Finder(room, { file: '', line: 0, order: 0, text, isOneOfSeveral: true });
  finder.text(unmarked(text));
  return [...finder.effect.loose];
}
