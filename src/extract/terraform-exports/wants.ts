/** What an argument takes, by its name: it decides which attribute of a resource can be what it refers to. */

/** An ARN, a role's name, a policy document, or whatever it is. */
export type Want = 'arn' | 'name' | 'json' | 'any'

const ATTRIBUTES: Readonly<Record<Want, readonly string[]>> = {
  arn: ['arn', 'id'],
  name: ['name', 'id'],
  json: ['json', 'minified_json'],
  any: [],
}

const WANTS: readonly (readonly [RegExp, Want])[] = [
  [
    /^(?:.*_arns?|arn|identifiers|resources|not_resources|permissions_boundary|task_definition|values)$/,
    'arn',
  ],
  [/^(?:role|roles|role_name)$/, 'name'],
  [/^(?:.*_?policy|.*policy_documents|.*_json)$/, 'json'],
]

/** Arguments that are lists: one that is unknown as a whole is made of all that it refers to, and perhaps more. */
const LISTS =
  /^(?:roles|managed_policy_arns|policy_arns|identifiers|resources|not_resources|values|.*_policy_documents)$/

export function wantOf(argument: string): Want {
  return WANTS.find(([names]) => names.test(argument))?.[1] ?? 'any'
}

export function isList(argument: string): boolean {
  return LISTS.test(argument)
}

/** Attributes that fit, the one that is meant where none is named first. */
export function fittingAttributes(want: Want): readonly string[] {
  return ATTRIBUTES[want]
}
