/** What is a template, and what its sections hold, before anything is evaluated. */
import type { Document } from '../extractor.js'
import { field, stringOf, type MapValue, type Value } from '../../value.js'
import { resourceIndex, type ResourceIndex } from './resources.js'

/** A template as a file holds it. */
export interface Template {
  readonly document: Document
  readonly root: MapValue
  readonly path: string
  /** Its path, numbered where a file holds several. */
  readonly id: string
  resources(): ResourceIndex
}

const RESOURCE_TYPE = /^[A-Za-z0-9]+::/

/** All templates among the documents. */
export function templatesIn(documents: readonly Document[]): readonly Template[] {
  const counts = new Map<string, number>()
  return documents.flatMap((document) => {
    const template = templateOf(document)
    if (template === undefined) return []
    const count = (counts.get(template.path) ?? 0) + 1
    counts.set(template.path, count)
    return count === 1 ? [template] : [{ ...template, id: `${template.path}#${String(count)}` }]
  })
}

/** The template in a document, if it is one. */
export function templateOf(document: Document): Template | undefined {
  const { root, source } = document
  if (root.kind !== 'map') return undefined
  const resources = root.get('Resources')
  if (resources?.kind !== 'map') return undefined
  const declared = root.get('AWSTemplateFormatVersion') !== undefined || root.get('Transform') !== undefined
  if (!declared && !hasResourceType(resources)) return undefined
  let index: ResourceIndex | undefined
  return {
    document,
    root,
    path: source.path,
    id: source.path,
    resources: () => (index ??= resourceIndex(root)),
  }
}

/** How many entries are looked at before a map without a version is taken for none of ours. */
const SAMPLE = 20

function hasResourceType(resources: MapValue): boolean {
  return resources
    .keys()
    .slice(0, SAMPLE)
    .some(
      (key) =>
        key.startsWith('Fn::ForEach::') ||
        RESOURCE_TYPE.test(stringOf(field(resources.get(key), 'Type')) ?? ''),
    )
}

/** The one key of a map that may be a function call. */
export function functionOf(value: Value | undefined): string | undefined {
  return value?.kind === 'map' ? functionAmong(value.keys()) : undefined
}

/** The same, of the keys of a map. */
export function functionAmong(keys: readonly string[]): string | undefined {
  const key = keys.length === 1 ? keys[0] : undefined
  return key === 'Ref' || key === 'Condition' || key?.startsWith('Fn::') === true ? key : undefined
}

/** Transforms that the template names, in either form. */
export function transformsOf(root: MapValue): readonly string[] {
  const value = root.get('Transform')
  const items = value?.kind === 'list' ? value.items() : value === undefined ? [] : [value]
  return items.flatMap((item) => stringOf(item) ?? stringOf(field(item, 'Name')) ?? [])
}

/** Transforms that only rewrite what is theirs. */
const HARMLESS = /^AWS::(?:Serverless-|LanguageExtensions|CodeDeployBlueGreen|SecretsManager-|ServiceCatalog)/

/** Whether a macro, an include or a loop over something unknown may add resources. */
export function isOpenTemplate(root: MapValue): boolean {
  if (transformsOf(root).some((name) => !HARMLESS.test(name))) return true
  const resources = root.get('Resources')
  if (resources?.kind !== 'map') return true
  if (resources.partial === true || resources.get('Fn::Transform') !== undefined) return true
  return resources.keys().some((key) => {
    const loop = key.startsWith('Fn::ForEach::') ? resources.get(key) : undefined
    return loop !== undefined && (loop.kind !== 'list' || loop.items()[1]?.kind !== 'list')
  })
}
