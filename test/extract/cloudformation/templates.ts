/** Templates for tests: files by path, and what the extractor says of them. */
import { cloudformation } from '../../../src/extract/cloudformation/index.js'
import type { Document, Project } from '../../../src/extract/extractor.js'
import type { Fact, RoleFact, TaskDefinitionFact } from '../../../src/facts.js'
import { isFailure } from '../../../src/parse/failure.js'
import { parseJson } from '../../../src/parse/json.js'
import { parseYaml } from '../../../src/parse/yaml.js'
import { fill, show, type Text } from '../../../src/text.js'
import { ofKind } from '../../support/documents.js'

/** Texts by path; JSON is told by its first character, as the pipeline does. */
export type Files = Readonly<Record<string, string>>

export function documentsIn(files: Files): readonly Document[] {
  return Object.entries(files).flatMap(([path, text]) => {
    if (path.endsWith('.toml')) return []
    const source = { path, text }
    const result = /^\s*[[{]/.test(text) ? parseJson(source) : parseYaml(source)
    if (isFailure(result)) throw new Error(`${path}: ${result.message}`)
    return 'root' in result ? [result] : result
  })
}

/** Facts of some files; a string alone is `stack.yaml`. */
export function factsOf(files: Files | string): readonly Fact[] {
  const all = typeof files === 'string' ? { 'stack.yaml': files } : files
  const project: Project = {
    read: (path) => {
      const text = all[path]
      return text === undefined ? undefined : { path, text }
    },
  }
  const own = documentsIn(all).filter((document) => cloudformation.accepts(document))
  return [...cloudformation.extract(own, project)]
}

export function rolesIn(files: Files | string): readonly RoleFact[] {
  return ofKind(factsOf(files), 'role')
}

export function tasksIn(files: Files | string): readonly TaskDefinitionFact[] {
  return ofKind(factsOf(files), 'task-definition')
}

/** A text with `aws` and 111122223333 for the partition and account that the files leave open. */
export function shown(value: Text | undefined): string | undefined {
  if (value === undefined) return undefined
  return show(
    fill(value, ({ kind }) =>
      kind === 'partition' ? ['aws'] : kind === 'account' ? ['111122223333'] : undefined,
    ),
  )
}

/** A template whose one task definition has this task role. */
export function withTaskRole(value: string, rest = ''): string {
  return `AWSTemplateFormatVersion: "2010-09-09"
${rest}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: app
      AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      TaskRoleArn: ${value}
`
}
