/** From candidate files to documents; a reader is loaded when the first file of its syntax comes. */
import type { Document } from './extract/extractor.js'
import type { ParseErrorFact } from './facts.js'
import { fileScope } from './facts.js'
import type { Syntax } from './files/recognise.js'
import { attempted, failure, isFailure, type ParseFailure } from './parse/failure.js'
import { isTemplated } from './parse/template-marks.js'
import { wholeSource, type Source } from './place.js'

type Result = Document | ParseFailure
type Reader = (source: Source) => Result | readonly Result[]

const READERS: Readonly<Record<Syntax, () => Promise<Reader>>> = {
  json: async () => (await import('./parse/json.js')).parseJsonStream,
  yaml: async () => (await import('./parse/yaml.js')).parseYaml,
  hcl: async () => (await import('./parse/hcl.js')).parseHcl,
  // Parameters of stacks, which the CloudFormation extractor reads beside its templates.
  toml: () => Promise.resolve(() => []),
  ini: async () => (await import('./parse/ini.js')).parseIni,
}

export interface ReadDocuments {
  readonly documents: readonly Document[]
  readonly errors: readonly ParseErrorFact[]
}

/** Terraform's own engine; output of such, not their input, is what we are meant to read. */
const INTERPOLATION = /\$\{|%\{/

function parseError({ message, at }: ParseFailure, templated: boolean): ParseErrorFact {
  return { kind: 'parse-error', scope: fileScope(at.source), when: [], at, message, templated }
}

/** Parses files of one run; what cannot be read becomes a fact of its own, and the run goes on. */
export async function parse(
  files: readonly { readonly source: Source; readonly syntax: Syntax }[],
): Promise<ReadDocuments> {
  const documents: Document[] = []
  const errors: ParseErrorFact[] = []
  const readers = new Map<Syntax, Reader>()
  for (const { source, syntax } of files) {
    let read = readers.get(syntax)
    if (!read) readers.set(syntax, (read = await READERS[syntax]()))
    const results = attempted(() => read(source))
    const all =
      'problem' in results ? [failure(results.problem, wholeSource(source))] : [results.value].flat()
    // Of the file, not of each of its failures: every line of it may be one.
    const templated = all.some(isFailure) && (isTemplated(source.text) || INTERPOLATION.test(source.text))
    for (const result of all) {
      if (isFailure(result)) errors.push(parseError(result, templated))
      else documents.push(result)
    }
  }
  return { documents, errors }
}
