/** Files that give a template its parameters: of the CLI, of CodePipeline, of `sam` and of `rain`. */
import { push } from '../../groups.js'
import { field, stringOf, type Value } from '../../value.js'
import type { Document } from '../extractor.js'
import { directoryOf, nameOf } from './paths.js'
import type { Template } from './template.js'

/** Values of one deployment. */
export interface ParameterFile {
  /** Path, and the environment in it where a file holds several. */
  readonly path: string
  readonly values: ReadonlyMap<string, Value>
}

/** The parameters in a document; `undefined` where it has another shape. */
export function parameterFileOf({ root, source }: Document): ParameterFile | undefined {
  if (root.kind === 'map' && root.get('Resources') !== undefined) return undefined
  const isNamedSo = /param/i.test(nameOf(source.path))
  const values =
    fromList(root) ??
    fromMap(field(root, 'Parameters')) ??
    fromMap(field(root, 'parameters')) ??
    (isNamedSo ? fromMap(root) : undefined)
  return values === undefined || values.size === 0 ? undefined : { path: source.path, values }
}

/** `[{ "ParameterKey": …, "ParameterValue": … }]` or `["Key=Value"]` */
function fromList(root: Value): Map<string, Value> | undefined {
  if (root.kind !== 'list') return undefined
  const [first] = root.items()
  if (first?.kind !== 'text' && field(first, 'ParameterKey') === undefined) return undefined
  const values = new Map<string, Value>()
  for (const item of root.items()) {
    const key = stringOf(field(item, 'ParameterKey'))
    const value = field(item, 'ParameterValue')
    if (key !== undefined && value !== undefined) values.set(key, value)
    const [, name, rest = ''] = /^([A-Za-z0-9]+)=([^]*)$/.exec(stringOf(item) ?? '') ?? []
    if (name !== undefined && item.kind === 'text') {
      const start = name.length + 1
      values.set(name, {
        kind: 'text',
        text: rest === '' ? [] : [rest],
        at: item.at.part(start, start + rest.length),
      })
    }
  }
  return values
}

function fromMap(map: Value | undefined): Map<string, Value> | undefined {
  if (map?.kind !== 'map') return undefined
  const values = new Map<string, Value>()
  for (const key of map.keys()) {
    const value = map.get(key)
    if (!/^[A-Za-z0-9]{1,255}$/.test(key) || (value?.kind !== 'text' && value?.kind !== 'constant'))
      return undefined
    values.set(key, value)
  }
  return values
}

/** Joins files to the templates that they lie beside and fit. */
export function bindParameterFiles(
  files: readonly ParameterFile[],
  templates: readonly Template[],
): ReadonlyMap<string, readonly ParameterFile[]> {
  const bound = new Map<string, ParameterFile[]>()
  const byFolder = new Map<string, Template[]>()
  for (const template of templates) {
    for (const folder of foldersBeside(template.path)) push(byFolder, folder, template)
  }
  for (const file of files) {
    const beside = foldersOf(file.path).flatMap((folder) => byFolder.get(folder) ?? [])
    const near = [...new Set(beside)].filter((template) => fits(file, template))
    const named = near.filter((template) => isNamedAfter(file.path, template.path))
    const chosen = named.length > 0 ? longestNamed(named) : near.length === 1 ? near : []
    for (const { path } of chosen) push(bound, path, file)
  }
  return bound
}

/** A template is looked for in its folder, and by the folder above, under which a neighbour may hold the files. */
function foldersBeside(template: string): readonly string[] {
  const base = directoryOf(template)
  return base === '' ? ['./'] : [`./${base}`, `above ./${directoryOf(base)}`]
}

/** In the template's folder, in one below it, or in a neighbour such as `parameters/` beside `templates/`. */
function foldersOf(file: string): readonly string[] {
  const at = directoryOf(file)
  if (at === '') return ['./']
  const above = directoryOf(at)
  return [`./${at}`, `./${above}`, `above ./${above}`]
}

function fits({ values }: ParameterFile, { root }: Template): boolean {
  const declared = field(root, 'Parameters')
  return declared?.kind === 'map' && [...values.keys()].every((key) => declared.get(key) !== undefined)
}

function isNamedAfter(file: string, template: string): boolean {
  return wordsOf(file).startsWith(wordsOf(template)) || wordsOf(file).endsWith(wordsOf(template))
}

/** `service-role.parameters.json` belongs to `service-role.yaml`, not to `service.yaml`. */
function longestNamed(templates: readonly Template[]): readonly Template[] {
  const longest = templates.reduce((most, { path }) => Math.max(most, wordsOf(path).length), 0)
  return templates.filter(({ path }) => wordsOf(path).length === longest)
}

/** A file's name in words, without what only says what kind of file it is. */
function wordsOf(path: string): string {
  const [stem = ''] = nameOf(path).split('.')
  const words = nameOf(path)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const kinds = new Set([
    'template',
    'cfn',
    'cloudformation',
    'yaml',
    'yml',
    'json',
    'parameters',
    'params',
    'param',
    'parameter',
  ])
  const told = words.filter((word) => !kinds.has(word))
  return `${told.length > 0 ? told.join('-') : stem.toLowerCase()}-`
}
