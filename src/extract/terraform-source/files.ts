/** Which documents are Terraform's, in either of its syntaxes, and what each is for. */
import { isHcl } from '../../parse/hcl.js'
import { jsonConfiguration, jsonVariables } from '../../parse/hcl/json-body.js'
import type { SyntaxFault } from '../../parse/hcl/syntax.js'
import type { Document } from '../extractor.js'
import type { ModuleFile } from './directory.js'

export interface TerraformFile extends ModuleFile {
  /** Files that are neither serve Terragrunt and others. */
  readonly part: 'configuration' | 'variables' | undefined
  /** Grows as expressions are asked for. */
  readonly faults: readonly SyntaxFault[]
}

const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/
const VARIABLES = /\.tfvars(?:\.json)?$/

function partOf(path: string): TerraformFile['part'] {
  if (CONFIGURATION.test(path)) return 'configuration'
  return VARIABLES.test(path) ? 'variables' : undefined
}

/** Whether a document is in one of Terraform's syntaxes; JSON is told by its file's name. */
export function isTerraform(document: Document): boolean {
  return isHcl(document) || (document.syntax === 'json' && partOf(document.source.path) !== undefined)
}

/** The document's tree. */
export function terraformFile(document: Document): TerraformFile | undefined {
  const { source, root } = document
  const part = partOf(source.path)
  if (isHcl(document)) return { source, body: document.body, faults: document.faults, part }
  if (part === undefined || document.syntax !== 'json') return undefined
  const faults: SyntaxFault[] = []
  const body = part === 'variables' ? jsonVariables(root, faults) : jsonConfiguration(root, faults)
  return { source, body, faults, part }
}
