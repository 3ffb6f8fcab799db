/** Terraform configurations for tests, as the files of a tree. */
import { terraformSource } from '../../src/extract/terraform-source/extract.js'
import type { Fact, RoleFact } from '../../src/facts.js'
import { parseHcl } from '../../src/parse/hcl.js'
import type { Place } from '../../src/place.js'
import { ofKind } from './documents.js'

/** Texts by path; a string alone is `main.tf`. */
export type Files = Readonly<Record<string, string>>

export function terraformFacts(files: Files | string): readonly Fact[] {
  const tree: Files = typeof files === 'string' ? { 'main.tf': files } : files
  const documents = Object.entries(tree)
    .filter(([path]) => /\.(?:tf|tofu|tfvars|hcl)$/.test(path))
    .map(([path, text]) => parseHcl({ path, text }))
  const read = (path: string) => {
    const text = tree[path]
    return text === undefined ? undefined : { path, text }
  }
  return [...terraformSource.extract(documents, { read })]
}

export function rolesOf(files: Files | string): readonly RoleFact[] {
  return ofKind(terraformFacts(files), 'role')
}

/** The source text of a place. */
export function sliceOf(at: Place): string {
  const { start, end } = at.range()
  return at.source.text.slice(start, end)
}
