/**
 * What an unknown attribute of a plan refers to. Plans give the references of an expression and not the
 * expression; what is unknown comes from a reference that is unknown, so a lone one of those is the answer
 * where it has what the attribute takes (an ARN, a name, a document). Everything else stays unknown.
 */
import { onceEach } from '../../once.js'
import { text } from '../../text.js'
import { field, listValue, type MapValue, type Value } from '../../value.js'
import { computed, type TerraformResource } from '../terraform-resources/resource.js'
import { policyDocument } from '../terraform-resources/policy-document.js'
import { encodedText } from '../terraform-source/encoded.js'
import { textValue } from '../terraform-source/values.js'
import { keyAt, keySuffix, moduleAddress, moduleCalls, nameAt, type Step } from './address.js'
import { Answers, chosen, type Expression } from './answers.js'
import { constantOf, isSensitive, type Configuration } from './configuration.js'
import type { UnknownItem } from './overlay.js'
import type { Instance, Instances } from './planned.js'
import { fittingAttributes, isList, wantOf, type Want } from './wants.js'

/** Where an expression stands: it decides what `var.x` and `each.key` are. */
export interface Site {
  /** Address of the module instance. */
  readonly module: string
  readonly key: string | number | undefined
  /** The block's own `for_each`, which `each.value` comes from. */
  readonly forEach?: Value | undefined
  /** This is that `for_each`: of all instances that it names, the one with the same key is meant. */
  readonly chained?: boolean
}

/** What the resolver asks of the plan around it. */
export interface PlanView {
  readonly configuration: Configuration
  readonly instances: Instances
  /** Values of the root module's variables, but for sensitive ones. */
  readonly variables: MapValue | undefined
  resourceOf(instance: Instance): TerraformResource
}

/** `open`: the plan does not know it, whatever we can tell of it ourselves. */
interface Resolved {
  readonly value: Value | undefined
  readonly open: boolean
}

interface Question {
  readonly view: PlanView
  readonly want: Want
  readonly depth: number
}

const nothing: Resolved = { value: undefined, open: true }
const MAX_DEPTH = 40
/** Nobody means one of more than these. */
const MOST_ANSWERS = 1000

const answersIn = onceEach<PlanView, Answers<Resolved>>(() => new Answers())

/** The value of an unknown argument, or of one of the unknown items of a list. */
export function resolveUnknown(
  view: PlanView,
  expression: Value | undefined,
  attribute: string,
  site: Site,
  item?: UnknownItem,
): Value | undefined {
  const question: Question = { view, want: wantOf(attribute), depth: 0 }
  const found = resolveAll(expression, site, question)
  if (item === undefined && isList(attribute)) return listOf(found, expression, attribute)
  const open = found.filter((each) => each.open)
  if (item !== undefined) return open.length > item.of ? undefined : open[item.index]?.value
  return chosen(open.map(({ value }) => value))
}

/** Constants beside the references are not listed; a policy or principal among them matters, a role's name does not. */
function listOf(
  found: readonly Resolved[],
  expression: Value | undefined,
  attribute: string,
): Value | undefined {
  const items = found.flatMap(({ value }) => value ?? [])
  if (items.length === 0 || expression === undefined) return undefined
  return listValue(items, expression.at, attribute !== 'roles' || items.length < found.length)
}

/** A value of the configuration that is wanted as it is: a constant, a variable. */
export function resolveKnown(
  view: PlanView,
  expression: Value | undefined,
  module: string,
): Value | undefined {
  const site = { module, key: undefined }
  const found = resolveAll(expression, site, { view, want: 'any', depth: 0 })
  return found.length === 1 ? found[0]?.value : undefined
}

function resolveAll(expression: Value | undefined, site: Site, question: Question): readonly Resolved[] {
  const constant = constantOf(expression)
  if (constant !== undefined) return [{ value: constant, open: false }]
  if (expression === undefined) return []
  if (question.depth > MAX_DEPTH) return [nothing]
  const deeper = { ...question, depth: question.depth + 1 }
  const isKeyed = (read: Expression): boolean => read.keyed || site.chained === true
  return answersIn(question.view).of(
    expression,
    (read) => `${site.module}${isKeyed(read) ? keySuffix(site.key) : ''} ${question.want}`,
    (read) => resolveEach({ ...read, keyed: isKeyed(read) }, site, deeper),
    nothing,
  )
}

function resolveEach({ references, keyed }: Expression, site: Site, question: Question): readonly Resolved[] {
  if (references.length === 1 && isEachValue(references[0]) && site.forEach !== undefined)
    return resolveAll(site.forEach, { ...site, forEach: undefined, chained: true }, question)
  const found: Resolved[] = []
  for (const steps of references) {
    for (const one of resolve(steps, site, keyed, question)) found.push(one)
    if (found.length > MOST_ANSWERS) return [nothing]
  }
  // An attribute that is only keyed by `each.value` is not made of it.
  return references.length === 1 ? found : found.filter((each) => each !== iterator)
}

function isEachValue(steps: readonly Step[] = []): boolean {
  return nameAt(steps, 0) === 'each' && nameAt(steps, 1) === 'value'
}

/** `each.value`, `each.key` and `count.index`. */
const iterator: Resolved = { value: undefined, open: true }

function resolve(
  steps: readonly Step[],
  site: Site,
  keyed: boolean,
  question: Question,
): readonly Resolved[] {
  const [root, name] = [nameAt(steps, 0), nameAt(steps, 1)]
  if (root === undefined || name === undefined) return []
  switch (root) {
    case 'each':
    case 'count':
      return [iterator]
    case 'path':
    case 'terraform':
    case 'self':
      return []
    case 'var':
      return variable(name, steps.slice(2), site, question)
    case 'local':
      return isKnownLocal(name, site, question) ? [] : [nothing]
    case 'module':
      return output(name, steps.slice(2), site, keyed, question)
    case 'data':
      return resource('data', steps.slice(1), site, keyed, question)
    default:
      return resource('managed', steps, site, keyed, question)
  }
}

function isKnownLocal(name: string, { module }: Site, { view }: Question): boolean {
  return view.configuration.module(module)?.knownLocals.has(name) === true
}

function variable(name: string, rest: readonly Step[], site: Site, question: Question): readonly Resolved[] {
  const { view } = question
  const calls = moduleCalls(site.module)
  const last = calls.at(-1)
  const declared = field(view.configuration.module(site.module)?.at, 'variables', name)
  if (last === undefined) {
    const value =
      field(view.variables, name) ?? (isSensitive(declared) ? undefined : field(declared, 'default'))
    return [{ value: inside(value, rest), open: false }]
  }
  const given = field(view.configuration.call(calls), 'expressions', name)
  if (given === undefined) return [{ value: inside(field(declared, 'default'), rest), open: false }]
  const call = view.configuration.call(calls)
  const forEach = field(call, 'for_each_expression')
  const outer: Site = { module: moduleAddress(calls.slice(0, -1)), key: last.key, forEach }
  return within(resolveAll(given, outer, question), rest)
}

/** A part of an object that is passed on as a whole: if it is unknown, so is what the object has of this kind. */
function within(found: readonly Resolved[], rest: readonly Step[]): readonly Resolved[] {
  if (rest.length === 0) return found
  return found.map((each) => (each.open ? each : { value: inside(each.value, rest), open: false }))
}

function inside(value: Value | undefined, steps: readonly Step[]): Value | undefined {
  return steps.reduce<Value | undefined>((at, step) => {
    const key = 'name' in step ? step.name : step.key
    if (at?.kind === 'list') return at.items()[Number(key)]
    return field(at, String(key))
  }, value)
}

function output(
  name: string,
  steps: readonly Step[],
  site: Site,
  keyed: boolean,
  question: Question,
): readonly Resolved[] {
  const { view } = question
  const key = keyAt(steps, 0)
  const rest = key === undefined ? steps : steps.slice(1)
  const base = `${site.module === '' ? '' : `${site.module}.`}module.${name}`
  const all = instancesOf(base, view)
  const own = base + keySuffix(key ?? site.key)
  const modules = key !== undefined || (keyed && all.includes(own)) ? [own] : all
  const part = keyAt(rest, 1) ?? (site.chained === true ? site.key : undefined)
  return modules.flatMap((module) => outputOf({ module, ...keyedBy(part) }, rest, question))
}

/** Instances of a call that is referred to as a whole, with a splat. */
function instancesOf(call: string, { instances }: PlanView): readonly string[] {
  const keyed = new Set<string>()
  for (const module of instances.modules()) {
    const found = module.startsWith(`${call}[`)
      ? /^\[(?:\d+|"(?:[^"\\]|\\.)*")\]/.exec(module.slice(call.length))
      : null
    if (found) keyed.add(call + found[0])
  }
  return keyed.size === 0 ? [call] : [...keyed]
}

/** An output that is a map has an instance under its key; items of lists may be in any order. */
function keyedBy(key: string | number | undefined): Omit<Site, 'module'> {
  return typeof key === 'string' ? { key, chained: true } : { key: undefined }
}

function outputOf(inner: Site, rest: readonly Step[], question: Question): readonly Resolved[] {
  const outputs = field(question.view.configuration.module(inner.module)?.at, 'outputs')
  const wanted = nameAt(rest, 0)
  if (wanted === undefined) return onlyOutput(outputs, inner, question)
  const expression = field(outputs, wanted, 'expression')
  if (expression === undefined) return [nothing]
  return within(resolveAll(expression, inner, question), rest.slice(1))
}

/** A call by a computed key is listed without the output's name: it is clear where one alone has what is wanted. */
function onlyOutput(outputs: Value | undefined, inner: Site, question: Question): readonly Resolved[] {
  if (outputs?.kind !== 'map' || question.want === 'any') return [nothing]
  const all = outputs.keys().map((name) => resolveAll(field(outputs, name, 'expression'), inner, question))
  if (all.every((found) => found.every(({ open }) => !open))) return [{ value: undefined, open: false }]
  const fitting = all.filter(
    (found) => found.length > 0 && found.every(({ value, open }) => open && value !== undefined),
  )
  return fitting.length === 1 ? (fitting[0] ?? [nothing]) : [nothing]
}

function resource(
  mode: 'managed' | 'data',
  steps: readonly Step[],
  site: Site,
  keyed: boolean,
  question: Question,
): readonly Resolved[] {
  const { view, want } = question
  const [type, name, key] = [nameAt(steps, 0), nameAt(steps, 1), keyAt(steps, 2)]
  if (type === undefined || name === undefined) return [nothing]
  const attribute = nameAt(steps, key === undefined ? 2 : 3)
  const all = view.instances.of(site.module, mode, type, name)
  const own = key ?? (keyed ? site.key : undefined)
  const keyedOne = own === undefined ? undefined : view.instances.at(all, own)
  const meant = keyedOne === undefined ? all : [keyedOne]
  return meant.map((instance) => attributeOf(instance, attribute, want, question))
}

/** An attribute of an instance; one that is not named is, of those that are wanted, one that is not known yet. */
function attributeOf(
  instance: Instance,
  named: string | undefined,
  want: Want,
  { view }: Question,
): Resolved {
  const fitting = fittingAttributes(want)
  const isToBeKnown = (one: string): boolean =>
    instance.values.get(one) === undefined || isOpen(instance, one)
  const attribute = named ?? fitting.find(isToBeKnown) ?? fitting[0]
  if (attribute === undefined) return nothing
  const isKnown = !isToBeKnown(attribute)
  if (want !== 'any' && !fitting.includes(attribute)) return { value: undefined, open: !isKnown }
  const resource = view.resourceOf(instance)
  if (isKnown) return { value: resource.attributes.get(attribute), open: false }
  if (instance.type === 'aws_iam_policy_document') {
    return { value: encodedText(policyDocument(resource.attributes), resource.at), open: true }
  }
  const derived = computed(resource, attribute)
  return { value: derived && textValue(text(derived), resource.at), open: true }
}

function isOpen(instance: Instance, attribute: string): boolean {
  const mark = field(instance.unknown, attribute)
  return mark?.kind === 'constant' && mark.value === true
}
