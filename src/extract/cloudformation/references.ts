/** `Ref`, `Fn::GetAtt` and `Fn::ImportValue`: what a name in a template stands for. */
import type { Place } from '../../place.js'
import { flat, literal, type HoleKind, type Text } from '../../text.js'
import { field, type Value } from '../../value.js'
import { resourceOf } from './resources.js'
import { evaluate, isAlone, NO_LOCALS, unknown, visit, type Context } from './evaluate.js'
import { givenFor, parameterValue } from './parameters.js'
import { policyArn, roleIdentity, taskDefinitionArn } from './identities.js'
import { generatedRole } from './sam.js'
import { hole, stringText, viaPlace, wholePlace } from './texts.js'

/** What `Ref` gives; `undefined` for `AWS::NoValue`. */
export function refer(context: Context, name: string, at: Place): Value | undefined {
  const local = context.locals.get(name)
  if (local !== undefined) return { kind: 'text', text: local, at: wholePlace(at) }
  if (name.startsWith('AWS::')) return pseudoParameter(context, name, at)
  const parameter = context.stack.parameter(name)
  if (parameter !== undefined && isAlone(context)) {
    const part = context.calm ? parameter.holeInContainer : parameter.hole
    const given = context.world.share(part, (world) => {
      const inner = visit({ ...context, world }, `ref ${name}`)
      return inner && givenFor(inner, parameter)
    })
    return parameterValue(context, parameter, given, at)
  }
  const inner = visit(context, `ref ${name}`)
  if (inner === undefined) return named(context, name, at)
  if (parameter !== undefined) return parameterValue(inner, parameter, givenFor(inner, parameter), at)
  const found = resourceName(inner, name)
  return found === undefined ? named(context, name, at) : { kind: 'text', text: found, at: wholePlace(at) }
}

function named(context: Context, name: string, at: Place): Value {
  return holed(`reference:${context.stack.id}#${name}`, `${name} of ${context.stack.scope.label}`, at)
}

function holed(id: string, label: string, at: Place, kind: HoleKind = 'any'): Value {
  return { kind: 'text', text: [hole(id, label, kind)], at: wholePlace(at) }
}

function pseudoParameter({ stack }: Context, name: string, at: Place): Value | undefined {
  const given = (value: Text): Value => ({ kind: 'text', text: value, at: wholePlace(at) })
  switch (name) {
    case 'AWS::NoValue':
      return undefined
    case 'AWS::AccountId':
      return given(stack.scope.account)
    case 'AWS::Partition':
      return given(stack.scope.partition)
    case 'AWS::Region':
      return given(stack.scope.region)
    case 'AWS::URLSuffix':
      return given([urlSuffix(literal(stack.scope.region) ?? '')])
    case 'AWS::StackName':
      if (stack.name !== undefined) return given([stack.name])
      return holed(`stack:${stack.id}`, `stack name of ${stack.scope.label}`, at, 'segment')
    default:
      return holed(`pseudo:${stack.id}#${name}`, `${name} of ${stack.scope.label}`, at)
  }
}

/** Service principals are written with it and are right in every partition (ARN-12). */
function urlSuffix(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
}

function resourceName(context: Context, logicalId: string): Text | undefined {
  switch (resourceOf(context, logicalId)?.type) {
    case 'AWS::IAM::Role':
      return roleIdentity(context, logicalId).name
    case 'AWS::IAM::ManagedPolicy':
      return policyArn(context, logicalId)
    case 'AWS::ECS::TaskDefinition':
      return taskDefinitionArn(context, logicalId)
    case undefined:
      return generatedRole(context, logicalId)?.name
    default:
      return undefined
  }
}

/** What `Fn::GetAtt` gives. */
export function referAttribute(
  context: Context,
  logicalId: string,
  attribute: string,
  at: Place,
): Value | undefined {
  const inner = visit(context, `attribute ${logicalId}.${attribute}`)
  const found = inner && attributeOf(inner, logicalId, attribute, at)
  if (found !== undefined) return found
  const id = `attribute:${context.stack.id}#${logicalId}.${attribute}`
  return holed(id, `${logicalId}.${attribute} of ${context.stack.scope.label}`, at)
}

function attributeOf(context: Context, logicalId: string, attribute: string, at: Place): Value | undefined {
  const type = resourceOf(context, logicalId)?.type
  const given = (value: Text | undefined): Value | undefined =>
    value === undefined ? undefined : { kind: 'text', text: value, at: wholePlace(at) }
  if (type === 'AWS::IAM::Role' && attribute === 'Arn') return given(roleIdentity(context, logicalId).arn)
  if (type === 'AWS::IAM::ManagedPolicy' && attribute === 'PolicyArn')
    return given(policyArn(context, logicalId))
  if (type === 'AWS::ECS::TaskDefinition' && attribute === 'TaskDefinitionArn')
    return given(taskDefinitionArn(context, logicalId))
  if (type === 'AWS::SSM::Parameter' && attribute === 'Value')
    return property(context, logicalId, 'Value', at)
  if (type === undefined && attribute === 'Arn') return given(generatedRole(context, logicalId)?.arn)
  if (attribute.startsWith('Outputs.'))
    return nestedOutput(context, logicalId, attribute.slice('Outputs.'.length), at)
  return undefined
}

function property(context: Context, logicalId: string, key: string, at: Place): Value | undefined {
  const resource = resourceOf(context, logicalId)
  const value = resource && evaluate(resource.context, field(resource.value, 'Properties', key))
  return value && shown(value, at)
}

/** An output of a nested stack whose template is among the files. */
function nestedOutput(context: Context, logicalId: string, output: string, at: Place): Value | undefined {
  const child = context.stacks.child(context.stack, logicalId)
  const value = child && field(child.root, 'Outputs', output, 'Value')
  if (child === undefined || value === undefined) return undefined
  const found = evaluate({ ...context, stack: child, locals: NO_LOCALS }, value)
  return found && shown(found, at)
}

function shown(value: Value, at: Place): Value {
  const found = stringText(value)
  return found === undefined ? value : { kind: 'text', text: found, at: viaPlace(at, value.at) }
}

/** The export of another template, where exactly one can have that name; else a hole by the name. */
export function importedValue(context: Context, name: Value | undefined, at: Place): Value | undefined {
  const wanted = stringText(name)
  if (wanted === undefined) return unknown(at, 'the name of an import')
  const found = context.stacks.exported(wanted, context.stack)
  const inner =
    found && visit({ ...context, stack: found.stack, locals: found.locals }, `export ${flat(wanted)}`)
  const value = inner && evaluate(inner, found.output)
  const known = value && stringText(value)
  if (known !== undefined) return { kind: 'text', text: known, at: wholePlace(at) }
  const key = literal(wanted)
  if (key === undefined) return unknown(at, 'the name of an import')
  return holed(`import:${key}`, `import ${key}`, at)
}
