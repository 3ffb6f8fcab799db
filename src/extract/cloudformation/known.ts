/** What a stack tells of holes: its exports, its SSM parameters, its account. */
import type { KnownFact } from '../../facts.js'
import type { Place } from '../../place.js'
import { literal, textKey, type Text } from '../../text.js'
import { field, type Value } from '../../value.js'
import { provenAccount } from './accounts.js'
import { inEveryCase } from './cases.js'
import { evaluate, type Context } from './evaluate.js'
import { propertyOf, resourcesOf } from './resources.js'
import type { Stack, Stacks } from './stack.js'
import { contextOf } from './stacks.js'
import { ssmHole, stringText } from './texts.js'
import { Parts } from './world.js'

/** What other stacks, and files of other repositories, may want to know. */
export function* knownFacts(stacks: Stacks, stack: Stack): Generator<KnownFact> {
  const context = contextOf(stacks, stack)
  for (const { name, output, locals } of stacks.exports(stack)) {
    const key = literal(name)
    const value = settled({ ...context, locals }, output)
    if (key !== undefined && value) yield known(stack, `import:${key}`, value, output.at)
  }
  yield* ssmParameters(context)
  const proven = provenAccount(context)
  if (proven) yield proven
  const [own] = stack.scope.account
  const given = stack.parent?.stack.scope.account
  if (given && typeof own === 'object' && own.id === `account:${stack.source.path}`) {
    yield known(stack, own.id, given, stack.root.at)
  }
}

function known({ scope }: Stack, hole: string, value: Text, at: Place): KnownFact {
  return { kind: 'known', scope, when: [], at, hole, value }
}

/** Parameters that other stacks read by name. */
function* ssmParameters(context: Context): Generator<KnownFact> {
  for (const resource of resourcesOf(context, new Set(['AWS::SSM::Parameter']))) {
    const name = literal(stringText(propertyOf(resource, 'Name')) ?? [])
    const written = field(resource.value, 'Properties', 'Value')
    const value = written && settled(resource.context, written)
    if (name !== undefined && name !== '' && value)
      yield known(context.stack, ssmHole(name).id, value, resource.at)
  }
}

/** A value that is the same whatever the deployment chooses, and means something outside its stack. */
function settled(context: Context, value: Value): Text | undefined {
  const cases = inEveryCase(new Parts(), (world) => evaluate({ ...context, world }, value))
  const texts = cases.map(({ result }) => stringText(result))
  const [first] = texts
  const isOne =
    first !== undefined && texts.every((text) => text !== undefined && textKey(text) === textKey(first))
  return isOne && tellsSomething(first) ? first : undefined
}

/** A reference that only its own stack can resolve helps nobody else. */
function tellsSomething(value: Text): boolean {
  return value.some(
    (piece) => typeof piece === 'string' || !/^(?:reference|attribute|unknown):/.test(piece.id),
  )
}
