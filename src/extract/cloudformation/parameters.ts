/** Values of parameters: what a parent stack or a parameter file gives, else the default, else a hole. */
import type { Place } from '../../place.js'
import { literal } from '../../text.js'
import { field, itemsOf, listValue, stringOf, type TextValue, type Value } from '../../value.js'
import { comparisons, parameterHole } from './conditions.js'
import { evaluate, NO_LOCALS, unknown, type Context } from './evaluate.js'
import type { ParameterFile } from './parameter-files.js'
import type { Stack } from './stack.js'
import { hole, plainText, splitValue, ssmHole, stringText, viaPlace, wholePlace } from './texts.js'
import { valueQuestion, type Question } from './world.js'

/** Allowed values that are tried one by one where there is no default. */
const MAX_ALLOWED = 4

/** A parameter as the template declares it. */
export interface Parameter {
  readonly name: string
  /** Identity of its value. */
  readonly hole: string
  /** The same where containers are read, which opens no question. */
  readonly holeInContainer: string
  readonly type: string
  readonly isList: boolean
  readonly at: Place
  readonly fallback: Value | undefined
  readonly allowed: readonly Value[]
}

/** The parameter of that name, where the template has one. */
export function declaredParameter(
  { root, id }: Pick<Stack, 'root' | 'id'>,
  name: string,
): Parameter | undefined {
  const declaration = field(root, 'Parameters', name)
  if (declaration === undefined) return undefined
  const hole = parameterHole({ id }, name)
  const type = stringOf(field(declaration, 'Type')) ?? 'String'
  return {
    name,
    hole,
    holeInContainer: `${hole} in a container`,
    type,
    isList: /^(?:CommaDelimitedList|List<)/.test(type),
    at: declaration.at,
    fallback: field(declaration, 'Default'),
    allowed: itemsOf(field(declaration, 'AllowedValues')),
  }
}

/** What the files give for a parameter, whoever refers to it. */
export function givenFor(context: Context, parameter: Parameter): Value | undefined {
  const given = givenValue(context, parameter.name)
  const isLookedUp = given?.kind === 'text' && LOOKED_UP.test(literal(given.text) ?? '')
  return isLookedUp ? openText(context, parameter, given.at) : (given ?? ownValue(context, parameter))
}

/** What the AWS Deployment Framework looks up when it deploys. */
const LOOKED_UP = /^(?:resolve|import|upload):/

/** The value that `Ref` makes of what is given for a parameter; `at` is the reference. */
export function parameterValue(
  context: Context,
  parameter: Parameter,
  given: Value | undefined,
  at: Place,
): Value {
  const { name, isList } = parameter
  if (given === undefined) {
    if (isList) return unknown(at, `the value of parameter ${name}`)
    return openText(context, parameter, wholePlace(at))
  }
  if (given.kind !== 'text' || !isList) return shownAt(given, at)
  if (given.text.length === 0) return listValue([], at, true)
  const parts = splitValue(given, ',')
  return parts === undefined
    ? unknown(at, `the value of parameter ${name}`)
    : listValue(parts.map(trimmed), at)
}

function openText(context: Context, { name, hole: id }: Parameter, at: Place): TextValue {
  return { kind: 'text', text: [hole(id, labelOf(context, name))], at }
}

function labelOf({ stack }: Context, name: string): string {
  return `parameter ${name} of ${stack.scope.label}`
}

function trimmed(part: TextValue): TextValue {
  const written = literal(part.text)
  const bare = written?.trim()
  if (written === undefined || bare === undefined || bare === written) return part
  const start = written.length - written.trimStart().length
  return { kind: 'text', text: bare === '' ? [] : [bare], at: part.at.part(start, start + bare.length) }
}

/** The reference is what is shown; its parts are where the characters stand. */
function shownAt(value: Value, at: Place): Value {
  const text = stringText(value)
  return text === undefined ? value : { kind: 'text', text, at: viaPlace(at, value.at) }
}

/** What those who deploy the template pass. */
function givenValue(context: Context, name: string): Value | undefined {
  const { stack } = context
  if (stack.parent !== undefined) {
    const passed = stack.parent.parameters?.get(name)
    // Conditions and loops of the parent hold there.
    return passed && evaluate({ ...context, stack: stack.parent.stack, locals: NO_LOCALS }, passed)
  }
  const file = chosenFile(context)
  const value = file?.values.get(name)
  return value && plain(context, value)
}

function plain(context: Context, value: Value): Value {
  if (value.kind !== 'text') return value
  context.notice(value, context)
  return plainText(value, context.stack.id)
}

/** The one file, or the one that this world is about. */
function chosenFile(context: Context): ParameterFile | undefined {
  const { parameterFiles } = context.stack
  if (parameterFiles.length < 2) return parameterFiles[0]
  const answer = context.world.ask(fileQuestion(context.stack))
  return parameterFiles.find(({ path }) => path === answer)
}

function fileQuestion({ id: stack, parameterFiles }: Stack): Question {
  const id = `parameters:${stack}`
  return {
    id,
    options: parameterFiles.map(({ path }) => ({
      id,
      outcome: path,
      label: `with the parameters of ${path}`,
    })),
  }
}

/** What the template itself says. */
function ownValue(context: Context, parameter: Parameter): Value | undefined {
  const { hole, type, at, fallback } = parameter
  const told = comparisons(context, hole)
  const known = told.find(({ outcome }) => outcome)?.value ?? context.world.answer(`value:${hole}`)
  if (known !== undefined) return textOf(known, at)
  // The default of an SSM type is the name of the SSM parameter.
  if (type.startsWith('AWS::SSM::Parameter::')) return ssmValue(fallback)
  const isOut = (value: Value): boolean =>
    told.length > 0 && told.some((one) => !one.outcome && one.value === (plainString(value) ?? ''))
  const allowed = parameter.allowed.filter((value) => !isOut(value))
  const only = allowed.length === 1 ? allowed[0] : undefined
  if (only !== undefined) return plain(context, only)
  if (context.strict) return undefined
  if (fallback !== undefined && !isOut(fallback)) {
    if (!context.calm) context.world.assume(parameter.name, fallback.at)
    return plain(context, fallback)
  }
  if (context.calm || allowed.length > MAX_ALLOWED) return undefined
  return allowed.length > 0 ? oneOf(context, parameter, allowed) : undefined
}

function ssmValue(name: Value | undefined): Value | undefined {
  const written = name && plainString(name)
  return name && written ? { kind: 'text', text: [ssmHole(written)], at: wholePlace(name.at) } : undefined
}

function oneOf(context: Context, { name, hole }: Parameter, allowed: readonly Value[]): Value | undefined {
  const values = allowed.flatMap((value) => plainString(value) ?? [])
  const answer = context.world.ask(valueQuestion(hole, labelOf(context, name), values))
  return allowed.find((value) => answer !== undefined && plainString(value) === answer)
}

function plainString(value: Value): string | undefined {
  const text = stringText(value)
  return text && literal(text)
}

function textOf(value: string, at: Place): TextValue {
  return { kind: 'text', text: value === '' ? [] : [value], at: wholePlace(at) }
}
