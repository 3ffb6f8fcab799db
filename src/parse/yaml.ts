/**
 * YAML by js-yaml's event parser: all documents of a stream, every scalar as written, every place exact.
 * Import it at the moment of need; it brings the parser with it.
 */
import { YAMLException, type Event } from 'js-yaml'
import type { Document } from '../extract/extractor.js'
import { placeAt, type Source } from '../place.js'
import { failure, type ParseFailure } from './failure.js'
import { parseLeniently } from './yaml-lenient.js'
import { isTemplated } from './template-marks.js'
import { coverTags } from './yaml-template.js'
import { duplicateKeys } from './yaml-duplicates.js'
import { MAX_DEPTH, YamlTree } from './yaml-tree.js'
import { yamlValue, type YamlFile } from './yaml-value.js'

/** All documents of a file; none where a template engine has to fill it in before it is YAML. */
export function parseYaml(source: Source): readonly Document[] | ParseFailure {
  const templated = isTemplated(source.text)
  const { text, gaps } = templated ? coverTags(source.text) : { text: source.text, gaps: [] }
  const events = readEvents(text, source)
  // SHAPE-14: what is YAML only after a template engine was at it is not broken.
  if ('kind' in events) return templated ? [] : events
  const file: YamlFile = {
    source,
    tree: new YamlTree(source.text, events),
    gaps,
    templated,
    entries: new Map(),
  }
  const { tree } = file
  return tree.roots.map((root, i) => ({
    source,
    syntax: 'yaml',
    root: yamlValue(file, root),
    duplicateKeys: () => (templated ? [] : duplicateKeys(file, root, tree.roots[i + 1] ?? tree.size)),
  }))
}

function readEvents(text: string, source: Source): readonly Event[] | ParseFailure {
  try {
    return parseLeniently(text, MAX_DEPTH)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const position = Math.min(error.mark?.position ?? 0, Math.max(source.text.length - 1, 0))
    return failure(error.reason, placeAt(source, position, Math.min(position + 1, source.text.length)))
  }
}
