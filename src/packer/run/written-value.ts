import type { Variable } from '../../recipe/template/template.ts';

/** A value of a variable: a text as given by a user, or what a file holds. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A value of a YAML file as YAML reads it; integers come without loss. */
type YamlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** A member of a YAML file: as YAML reads it, and with each plain scalar as it is written (core/yaml-values.ts). */
export interface YamlMember {
  readonly value: unknown;
  readonly written: unknown;
}

/** What HCL reads as the very number. */
const HCL_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Packer writes numbers out, and has no zero below zero. */
const UNFAITHFUL = /[eE]|^-0$/;

/** A value that variables cannot have: `kind` tells what it is. */
export class NoVariableValue extends TypeError {
  readonly kind: string;
  constructor(kind: string) {
    super(`No variable has a value of the kind ${kind}.`);
    this.kind = kind;
  }
}

/**
 * The value that a variable gets from a YAML file. A text is what stands in the file, byte for byte; a number keeps all its
 * digits; where the type leaves it open, only what prints back as it is written is a number, `true` or `false`.
 * @param variable undefined where the template declares none of that name
 * @param isLegacy of a JSON template, all of whose variables are texts
 * @throws NoVariableValue
 */
export function variableValue(member: YamlMember, variable: Variable | undefined, isLegacy: boolean): Value {
  const value = yamlValue(member.value, member.written);
  if (typeof value === 'object' && value !== null) {
    const isOpen = isLegacy || variable === undefined || leavesTexts(variable);
    return isOpen ? faithful(value, member.written) : typed(value);
  }
  if (value === null && member.written === null) return isLegacy ? '' : null;
  const written = typeof member.written === 'string' ? member.written : String(value);
  if (isLegacy || (variable !== undefined && isText(variable))) return written;
  if (variable === undefined || leavesTexts(variable)) return faithful(value, written);
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  // As an HCL expression, digits are not lost; and of what is no number at all, Packer tells.
  if (isNumber && (HCL_NUMBER.test(written) || !Number.isFinite(Number(value)))) return written;
  return typed(value);
}

/** Whether the variable is a text for certain. */
function isText({ type, hasDefault, default: initial }: Variable): boolean {
  if (type !== undefined) return type === 'string';
  return hasDefault && initial.known && typeof initial.value === 'string';
}

/** Whether texts may stand in the value: by its type, or since it has none. */
function leavesTexts({ type, hasDefault, default: initial }: Variable): boolean {
  if (type !== undefined) return /\b(?:string|any)\b/.test(type);
  return !(hasDefault && initial.known && (typeof initial.value === 'number' || typeof initial.value === 'boolean'));
}

/** What prints back as it is written stays what it is; all else is the text that stands in the file. */
function faithful(value: YamlValue, written: unknown): Value {
  if (Array.isArray(value))
    return value.map((one: YamlValue, index) => faithful(one, Array.isArray(written) ? written[index] : one));
  if (typeof value === 'object' && value !== null) {
    const texts = new Map(membersOf(written));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, faithful(one, texts.get(name))]));
  }
  const plain = typed(value);
  if (typeof written !== 'string') return plain;
  return JSON.stringify(plain) === written && !UNFAITHFUL.test(written) ? plain : written;
}

/** By what YAML says it is; an integer that JavaScript cannot hold as its digits. */
function typed(value: YamlValue): Value {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(typed);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typed(one)]));
}

function yamlValue(value: unknown, written: unknown): YamlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return value;
  // Times of YAML 1.1, and what has a tag of them.
  if (value instanceof Date && typeof written === 'string') return written;
  if (Array.isArray(value))
    return value.map((one, index) => yamlValue(one, Array.isArray(written) ? written[index] : undefined));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const texts = new Map(membersOf(written));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, yamlValue(one, texts.get(name))]));
  }
  throw new NoVariableValue(typeof value === 'object' ? value.constructor.name : typeof value);
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
