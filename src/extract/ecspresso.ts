/**
 * ecspresso's configuration: it names a service's task definition and its settings by file, which is the
 * only place that says which of the two files belong together.
 */
import { fileScope, type ServiceFact } from '../facts.js'
import { isFailure } from '../parse/failure.js'
import { parseJson } from '../parse/json.js'
import { stringOf, textAt, type MapValue, type Value } from '../value.js'
import type { Document, Extractor, Project } from './extractor.js'
import { filledRoot } from './placeholder-values.js'
import { speller } from './spelling.js'
import { taskDefinitionsIn } from './task-definition-shapes.js'
import { serviceSettings } from './run-facts.js'

const KEYS = ['service', 'service_definition', 'task_definition']

function isConfig(root: Value): root is MapValue {
  return root.kind === 'map' && KEYS.every((key) => root.get(key)?.kind === 'text')
}

/** A JSON file beside the configuration; Jsonnet and what is broken say nothing. */
function jsonBeside(config: Document, name: Value | undefined, project: Project): Value | undefined {
  const relative = stringOf(name)
  if (!relative?.endsWith('.json')) return undefined
  const path = joined(config.source.path, relative)
  const source = path === undefined ? undefined : project.read(path)
  const document = source && parseJson(source)
  return document === undefined || isFailure(document) ? undefined : document.root
}

/** The path of a file named from a file's folder; `undefined` outside the tree. */
function joined(from: string, relative: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  if (relative.startsWith('/')) return undefined
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function serviceOf(config: Document, root: MapValue, project: Project): ServiceFact | undefined {
  const definition = jsonBeside(config, root.get('task_definition'), project)
  const [task] = definition === undefined ? [] : taskDefinitionsIn(definition)
  const family = task && textAt(speller(task.spelling)(task.value, 'family'))
  const name = textAt(root.get('service'))
  if (family === undefined || name === undefined) return undefined
  const service = jsonBeside(config, root.get('service_definition'), project)
  const settings =
    service?.kind === 'map'
      ? serviceSettings(service, 'camel')
      : { executeCommand: undefined, fargate: undefined }
  const scope = fileScope(config.source)
  return { kind: 'service', scope, when: [], at: name.at, name, taskDefinition: family, ...settings }
}

/** Services as ecspresso deploys them. */
export const ecspresso: Extractor = {
  name: 'ecspresso',
  accepts: ({ syntax, root }) => (syntax === 'json' || syntax === 'yaml') && isConfig(root),
  *extract(documents, project) {
    for (const document of documents) {
      const root = filledRoot(document)
      const fact = isConfig(root) ? serviceOf(document, root, project) : undefined
      if (fact) yield fact
    }
  },
}
