/** What can be seen without evaluation: references in quotes, names that are misspelt, account ids as numbers. */
import type { Fact } from '../../facts.js'
import type { Directory } from './directory.js'

/** Facts of a directory's source text. */
export function* staticFacts(_directory: Directory): Iterable<Fact> {
  // Below.
}
