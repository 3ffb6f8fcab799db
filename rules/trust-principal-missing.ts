import { boundNote, breaksOfKind, hopName, relatedOf, whenOf } from '../src/graph/tell.js'
import { defineRule } from '../src/rule.js'
import { show } from '../src/text.js'

export default defineRule({
  id: 'trust-principal-missing',
  title: "the destination role's trust policy trusts neither the task role nor its account",
  severity: 'error',
  group: 'Destination role',
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, 'principal-missing')) {
      const [source, destination] = [show(hop.source.arn), show(hop.destination.arn)]
      const self =
        hop.source === hop.destination
          ? ', although a role must trust even itself to be assumed by itself'
          : ''
      const instead = broken.instead
        ? `; it trusts the execution role "${show(broken.instead.name)}", which containers never have`
        : ''
      yield {
        at: broken.at,
        message: `the trust policy of "${destination}" does not trust "${source}"${whenOf(hop)}${self}${instead}${boundNote(hop.destination)}`,
        hint: `add a statement that lets the principal "${source}" do sts:AssumeRole`,
        related: relatedOf(hop),
        hop: hopName(hop),
      }
    }
  },
})
