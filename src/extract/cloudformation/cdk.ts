/** CDK's cloud assembly: `manifest.json` tells each stack's account, region and name. */
import { isAccountId } from '../../iam/account-id.js'
import { parseJson } from '../../parse/json.js'
import { isFailure } from '../../parse/failure.js'
import { field, stringOf, type Value } from '../../value.js'
import type { Document, Project } from '../extractor.js'
import { directoryOf, resolvePath } from './paths.js'
import type { Template } from './template.js'

/** Where a template is deployed. */
export interface Deployment {
  readonly account: string | undefined
  readonly region: string | undefined
  readonly stackName: string | undefined
}

/** Whether a document is a cloud assembly's manifest. */
export function isManifest({ root }: Document): boolean {
  return root.kind === 'map' && root.get('version') !== undefined && root.get('artifacts')?.kind === 'map'
}

/** Deployments by the template's path; manifests beside synthesized templates are looked up. */
export function deployments(
  manifests: readonly Document[],
  templates: readonly Template[],
  project: Project,
): ReadonlyMap<string, Deployment> {
  const found = new Map<string, Deployment>()
  const read = new Set<string>()
  for (const { source, root } of manifests) {
    read.add(source.path)
    addStacks(directoryOf(source.path), root, found)
  }
  for (const { path } of templates) {
    const directory = directoryOf(path)
    const manifest = directory === '' ? 'manifest.json' : `${directory}/manifest.json`
    if (!path.endsWith('.template.json') || read.has(manifest)) continue
    read.add(manifest)
    const source = project.read(manifest)
    const document = source && parseJson(source)
    if (document && !isFailure(document)) addStacks(directory, document.root, found)
  }
  return found
}

function addStacks(directory: string, manifest: Value, found: Map<string, Deployment>): void {
  const artifacts = field(manifest, 'artifacts')
  if (artifacts?.kind !== 'map') return
  for (const id of artifacts.keys()) {
    const artifact = artifacts.get(id)
    const file = stringOf(field(artifact, 'properties', 'templateFile'))
    if (stringOf(field(artifact, 'type')) !== 'aws:cloudformation:stack' || file === undefined) continue
    const path = resolvePath(directory, file)
    const environment = /^aws:\/\/([^/]+)\/(.+)$/.exec(stringOf(field(artifact, 'environment')) ?? '')
    const [, account = '', region = ''] = environment ?? []
    if (path === undefined) continue
    found.set(path, {
      account: isAccountId(account) ? account : undefined,
      region: region === '' || region === 'unknown-region' ? undefined : region,
      stackName: stringOf(field(artifact, 'properties', 'stackName')) ?? id,
    })
  }
}

/** The partition that a region lies in (ARN-4). */
export function partitionOf(region: string): string {
  const [start = ''] = region.split('-')
  if (start === 'cn') return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  if (region.startsWith('us-iso-')) return 'aws-iso'
  if (region.startsWith('us-isob-')) return 'aws-iso-b'
  return start === 'eusc' ? 'aws-eusc' : 'aws'
}
