/** Values of parameters: what a parent stack or a parameter file gives, else the default, else a hole. */
import type { Place } from '../../place.js'
import { literal } from '../../text.js'
import { field, itemsOf, listValue, stringOf, type TextValue, type Value } from '../../value.js'
import { valueQuestion, type Question } from './cases.js'
import { excluded, parameterHole, pinned } from './conditions.js'
import { evaluate, unknown, type Context } from './evaluate.js'
import type { ParameterFile } from './parameter-files.js'
import type { Stack } from './stack.js'
import { hole, plainText, splitValue, ssmHole, stringText, viaPlace, wholePlace } from './texts.js'

/** Allowed values that are tried one by one where there is no default. */
const MAX_ALLOWED = 4

/** The value that `Ref` gives for a parameter; `at` is the reference. */
export function parameterValue(context: Context, name: string, declaration: Value, at: Place): Value {
  const type = stringOf(field(declaration, 'Type')) ?? 'String'
  const given = givenValue(context, name) ?? ownValue(context, name, declaration, type)
  const isList = /^(?:CommaDelimitedList|List<)/.test(type)
  if (given === undefined) {
    if (isList) return unknown(at, `the value of parameter ${name}`)
    return {
      kind: 'text',
      text: [hole(parameterHole(context.stack, name), labelOf(context, name))],
      at: wholePlace(at),
    }
  }
  if (given.kind !== 'text' || !isList) return shownAt(given, at)
  if (given.text.length === 0) return listValue([], at, true)
  const parts = splitValue(given, ',')
  return parts === undefined
    ? unknown(at, `the value of parameter ${name}`)
    : listValue(parts.map(trimmed), at)
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
    return passed && evaluate({ ...context, stack: stack.parent.stack, locals: new Map() }, passed)
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
function ownValue(context: Context, name: string, declaration: Value, type: string): Value | undefined {
  const at = declaration.at
  const known = pinned(context, name) ?? context.world.answer(`value:${parameterHole(context.stack, name)}`)
  if (known !== undefined) return textOf(known, at)
  // The default of an SSM type is the name of the SSM parameter.
  if (type.startsWith('AWS::SSM::Parameter::')) return ssmValue(field(declaration, 'Default'))
  const not = excluded(context, name)
  const allowed = itemsOf(field(declaration, 'AllowedValues')).filter(
    (value) => !not.has(plainString(value) ?? ''),
  )
  const [only, second] = allowed
  if (only !== undefined && second === undefined) return plain(context, only)
  if (context.strict) return undefined
  const fallback = field(declaration, 'Default')
  if (fallback !== undefined && !not.has(plainString(fallback) ?? '')) {
    context.assume(name, fallback.at)
    return plain(context, fallback)
  }
  if (context.calm || allowed.length > MAX_ALLOWED) return undefined
  return allowed.length > 0 ? oneOf(context, name, allowed) : undefined
}

function ssmValue(name: Value | undefined): Value | undefined {
  const written = name && plainString(name)
  return name && written ? { kind: 'text', text: [ssmHole(written)], at: wholePlace(name.at) } : undefined
}

function oneOf(context: Context, name: string, allowed: readonly Value[]): Value | undefined {
  const values = allowed.flatMap((value) => plainString(value) ?? [])
  const answer = context.world.ask(
    valueQuestion(parameterHole(context.stack, name), labelOf(context, name), values),
  )
  return allowed.find((value) => answer !== undefined && plainString(value) === answer)
}

function plainString(value: Value): string | undefined {
  const text = stringText(value)
  return text && literal(text)
}

function textOf(value: string, at: Place): TextValue {
  return { kind: 'text', text: value === '' ? [] : [value], at: wholePlace(at) }
}
