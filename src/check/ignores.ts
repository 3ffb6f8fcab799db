/** The configuration's `ignores` as suppressors. */
import type { IgnoreEntry } from '../config/config.js'
import { openingOf } from '../place.js'
import type { CommentContext } from './comments.js'
import { aboutRule, type Suppressor } from './suppress.js'
import { endedMessage, holdsOn } from './until.js'

/** @param files that were looked at: an entry for others is not idle, it is only not asked */
export function ignoreSuppressors(
  ignores: readonly IgnoreEntry[],
  files: readonly string[],
  { isOff, isWhole, today }: Pick<CommentContext, 'isOff' | 'isWhole' | 'today'>,
): readonly Suppressor[] {
  return ignores.map(({ rule, files: globs, reason, until, at }): Suppressor => {
    const holds = holdsOn(today, until)
    const isAsked = isWhole && !isOff(rule) && files.some((path) => globs.matches(path))
    const message =
      holds || until === undefined
        ? `"${rule}" finds nothing in these files, so this entry hides nothing`
        : endedMessage(until)
    return {
      about: aboutRule(rule),
      hides: (finding) => holds && finding.ruleId === rule && globs.matches(finding.at.source.path),
      as: { kind: 'config', reason },
      unused: isAsked ? { at: openingOf(at), message, hint: 'remove it' } : undefined,
    }
  })
}
