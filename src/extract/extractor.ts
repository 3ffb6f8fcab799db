/** The contract of a format: which documents are its own, and what they say. */
import type { Fact } from '../facts.js'
import type { Place, Source } from '../place.js'
import type { Value } from '../value.js'

/** A parsed file, or one document of a stream. Reading `root` costs nothing until it is walked. */
export interface Document {
  readonly source: Source
  readonly syntax: 'json' | 'yaml' | 'ini' | 'hcl'
  readonly root: Value
  /** Keys that stand twice in one object, found on demand (a scan of the text). */
  duplicateKeys(): readonly { readonly key: string; readonly at: Place; readonly first: Place }[]
}

/** What a format may look at besides its documents: files of the tree, never outside it. */
export interface Project {
  /** A file of the tree by path relative to the working directory; `undefined` when it is not there. */
  read(path: string): Source | undefined
  /** A file as YAML, where a document asks for one (`yamldecode`): the parser is not loaded for others. */
  yaml?(source: Source): Value | undefined
}

export interface Extractor {
  readonly name: string
  /** Cheap: by root keys or file name. */
  accepts(document: Document): boolean
  /** All accepted documents at once: a Terraform module is several files, stacks import from each other. */
  extract(documents: readonly Document[], project: Project): Iterable<Fact>
}
