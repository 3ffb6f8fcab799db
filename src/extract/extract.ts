/** From documents to facts, format by format. */
import type { DuplicateKeyFact, Fact } from '../facts.js'
import { fileScope } from '../facts.js'
import type { Document, Project } from './extractor.js'
import { attempted, isFailure } from '../parse/failure.js'
import { wholeSource } from '../place.js'
import { formats } from './index.js'

function duplicateKeys(document: Document): readonly DuplicateKeyFact[] {
  const found = document.duplicateKeys()
  if (found.length === 0) return []
  const scope = fileScope(document.source)
  return found.map(({ key, at, first }) => ({ kind: 'duplicate-key', scope, when: [], at, key, first }))
}

type Facts = readonly Fact[]

/** Where documents cannot be read together, each that cannot be read alone is told, and the others are. */
function factsIn(documents: readonly Document[], extracted: (some: readonly Document[]) => Facts): Facts {
  const together = attempted(() => extracted(documents))
  if ('value' in together) return together.value
  const alone = documents.map((document) => ({ document, ...attempted(() => extracted([document])) }))
  const errors = alone.flatMap((one) => ('problem' in one ? [unread(one.document, one.problem)] : []))
  const sound = alone.flatMap((one) => ('value' in one ? [one] : []))
  const others = attempted(() =>
    errors.length === 0 ? undefined : extracted(sound.map(({ document }) => document)),
  )
  if ('value' in others && others.value !== undefined) return [...errors, ...others.value]
  const first = sound[0] && 'problem' in together ? [unread(sound[0].document, together.problem)] : []
  return [...errors, ...first, ...sound.flatMap(({ value }) => value)]
}

function unread({ source }: Document, message: string): Fact {
  return {
    kind: 'parse-error',
    scope: fileScope(source),
    when: [],
    at: wholeSource(source),
    message,
    templated: false,
  }
}

/** With a reader of YAML, if some configuration reads any. */
async function equipped(documents: readonly Document[], project: Project): Promise<Project> {
  const asks = ({ syntax, source }: Document): boolean =>
    syntax === 'hcl' && source.text.includes('yamldecode(')
  if (!documents.some(asks)) return project
  const { parseYaml } = await import('../parse/yaml.js')
  const yaml: Project['yaml'] = (source) => {
    const found = parseYaml(source)
    return isFailure(found) || found.length > 1 ? undefined : found[0]?.root
  }
  return { ...project, yaml }
}

/** All facts of all documents. */
export async function extract(documents: readonly Document[], tree: Project): Promise<readonly Fact[]> {
  const facts: Fact[] = []
  const project = await equipped(documents, tree)
  const judged = new Set<Document>()
  const roots = documents.map(({ root }) => (root.kind === 'map' ? root.keys() : undefined))
  for (const format of formats) {
    const { rootKeys } = format
    const candidates = documents.filter(
      (document, i) =>
        (rootKeys === undefined || (roots[i]?.some((key) => rootKeys.has(key)) ?? true)) &&
        format.mayAccept(document),
    )
    if (!candidates.some((document) => format.leads?.(document) ?? true)) continue
    const extractor = await format.load()
    const own = candidates.filter((document) => extractor.accepts(document))
    if (own.length === 0) continue
    for (const fact of factsIn(own, (some) => [...extractor.extract(some, project)])) facts.push(fact)
    if (format.judgesKeys) for (const document of own) judged.add(document)
  }
  for (const fact of factsIn([...judged], (some) => some.flatMap(duplicateKeys))) facts.push(fact)
  return facts
}
