/** Terraform configurations for tests: files in, facts out, in words that a table can hold. */
import { terraformSource } from '../../src/extract/terraform-source/extract.js'
import type {
  AttachmentFact,
  Fact,
  ManagedPolicyFact,
  RoleFact,
  TaskDefinitionFact,
} from '../../src/facts.js'
import type { Policy } from '../../src/iam/policy.js'
import { parseHcl } from '../../src/parse/hcl.js'
import type { Place } from '../../src/place.js'
import { show } from '../../src/text.js'

export type Files = Readonly<Record<string, string>>

/** The facts of a tree of files; those that are no HCL are there to be read by functions. */
export function factsOf(files: Files | string): readonly Fact[] {
  const tree = typeof files === 'string' ? { 'main.tf': files } : files
  const documents = Object.entries(tree)
    .filter(([path]) => /\.(?:tf|tfvars|hcl)$/.test(path))
    .map(([path, text]) => parseHcl({ path, text }))
  const read = (path: string) => {
    const text = tree[path]
    return text === undefined ? undefined : { path, text }
  }
  return [...terraformSource.extract(documents, { read })]
}

export function rolesOf(files: Files | string): readonly RoleFact[] {
  return factsOf(files).filter((fact) => fact.kind === 'role')
}

export function taskDefinitionsOf(files: Files | string): readonly TaskDefinitionFact[] {
  return factsOf(files).filter((fact) => fact.kind === 'task-definition')
}

export function attachmentsOf(files: Files | string): readonly AttachmentFact[] {
  return factsOf(files).filter((fact) => fact.kind === 'attachment')
}

export function managedPoliciesOf(files: Files | string): readonly ManagedPolicyFact[] {
  return factsOf(files).filter((fact) => fact.kind === 'managed-policy')
}

/** The characters that a place stands for. */
export function sliceOf(place: Place | undefined): string | undefined {
  const range = place?.range()
  return place && range && place.source.text.slice(range.start, range.end)
}

/** A policy in one line a statement; a last line `?` where there may be more. */
export function summary(policy: Policy | undefined): readonly string[] {
  const lines = (policy?.statements ?? []).map((statement) => {
    const { effect, actions, resources, principals, conditions, sid } = statement
    const by = principals?.entries.map(({ type, value }) => `${type}:${show(value)}`) ?? []
    const parts = [
      sid && `[${show(sid.value)}]`,
      effect?.value,
      matcher('', actions),
      matcher('on ', resources),
      principals && matcher('by ', { ...principals, values: [] }, by),
      ...conditions.map(({ operator, key, values }) =>
        ['if', operator.value, key.value, values.map(({ value }) => show(value)).join(', ')].join(' '),
      ),
      statement.conditionUnknown && 'if ?',
    ]
    return parts.filter((part) => part !== undefined && part !== false).join(' ')
  })
  return policy?.complete === false ? [...lines, '?'] : lines
}

type Matched = Pick<NonNullable<Policy['statements'][number]['actions']>, 'not' | 'values' | 'partial'>

function matcher(word: string, found: Matched | undefined, more: readonly string[] = []): string | undefined {
  if (found === undefined) return undefined
  const values = [...found.values.map(({ value }) => show(value)), ...more, ...(found.partial ? ['?'] : [])]
  return `${word}${found.not ? 'not ' : ''}${values.join(', ')}`
}
