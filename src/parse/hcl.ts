/** HCL files: Terraform's configuration and variables, Terragrunt's. Knows the syntax and nothing of AWS. */
import type { Document } from '../extract/extractor.js'
import { placeAt, wholeSource, type Place, type Source } from '../place.js'
import type { MapValue } from '../value.js'
import { parseBody } from './hcl/body.js'
import type { Body, Label, Origin, SyntaxFault } from './hcl/syntax.js'

/** A parsed file. `root` is empty: what the body says depends on other files. */
export interface HclDocument extends Document {
  readonly syntax: 'hcl'
  readonly body: Body
  /** What could not be read so far; grows as bodies and expressions are asked for. */
  readonly faults: readonly SyntaxFault[]
}

/** Reads a file as far as it can be read; nothing in it makes this fail. */
export function parseHcl(source: Source): HclDocument {
  const faults: SyntaxFault[] = []
  const whole = originOf(source)
  const body = parseBody(whole, 0, source.text.length, faults, (type, labels) =>
    originOf(source, addressOf(type, labels)),
  )
  return { source, syntax: 'hcl', root: nothing(source), body, faults, duplicateKeys: () => [] }
}

/** `aws_iam_role.task`, `data.aws_iam_role.task`, `module.app`. */
function addressOf(type: Label, labels: readonly Label[]): string {
  let address = type.value === 'resource' ? '' : type.value
  for (const { value } of labels) address += address === '' ? value : `.${value}`
  return address
}

/** Whether a document was read by `parseHcl`. */
export function isHcl(document: Document): document is HclDocument {
  return document.syntax === 'hcl' && 'body' in document
}

/** Offsets in a source as they are; `pointer` is a Terraform address. */
export function originOf(source: Source, pointer?: string): Origin {
  return new SourceOrigin(source, pointer)
}

class SourceOrigin implements Origin {
  constructor(
    private readonly source: Source,
    private readonly pointer: string | undefined,
  ) {}

  get text(): string {
    return this.source.text
  }

  place(start: number, end: number): Place {
    return placeAt(this.source, start, end, this.pointer)
  }
}

function nothing(source: Source): MapValue {
  const at = wholeSource(source)
  return { kind: 'map', at, keys: () => [], get: () => undefined, keyAt: () => at }
}
