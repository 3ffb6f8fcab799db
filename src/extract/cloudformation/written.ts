/** Slips in how a template is written: account ids as numbers, and `${…}` that nobody resolves. */
import { isAccountId } from '../../iam/account-id.js'
import type { Fact } from '../../facts.js'
import { field, stringOf, type TextValue } from '../../value.js'
import type { Context } from './evaluate.js'
import type { Stack } from './stack.js'
import { rawString } from './texts.js'

/** Strings that are to be looked at once all facts are read, with the stack that uses them; by their places. */
export type Noticed = Map<
  string,
  { readonly value: TextValue; readonly stack: Stack; readonly inContainer: boolean }
>

/** Keeps what may be a slip; called for every string that is used. */
export function noticeIn(noticed: Noticed): Context['notice'] {
  return (value, { stack, calm }) => {
    const raw = rawString(value)?.value
    const isSuspect = value.unquotedNumber === true ? raw?.length === 12 : raw?.includes('${') === true
    if (!isSuspect) return
    const { at } = value
    noticed.set(`${at.source.path}#${at.pointer() ?? ''} ${raw ?? ''}`, { value, stack, inContainer: calm })
  }
}

/** The slips among them. */
export function* writtenSlips(noticed: Noticed): Generator<Fact> {
  for (const { value, stack, inContainer } of noticed.values()) {
    const base = { scope: stack.scope, when: [], at: value.at }
    const raw = stringOf(value)
    if (value.unquotedNumber === true) {
      if (raw !== undefined && isAccountId(raw)) yield { kind: 'account-number', ...base, raw }
    } else if (isUnresolved(value, inContainer, stack)) {
      const hint = 'put the string into Fn::Sub (YAML: !Sub), which resolves ${…}'
      yield { kind: 'reference-as-string', ...base, value: asWritten(value), hint }
    }
  }
}

/** In a container `${Name}` may be the shell's; only CloudFormation knows `${AWS::…}`. */
function isUnresolved(value: TextValue, inContainer: boolean, { root }: Stack): boolean {
  const raw = rawString(value)?.value ?? ''
  const references = raw.matchAll(/\$\{(AWS::[A-Za-z]{1,40}|[A-Za-z0-9]{1,255})(?:\.[A-Za-z0-9.]{1,255})?\}/g)
  return [...references].some(
    ([, name = '']) =>
      name.startsWith('AWS::') ||
      (!inContainer &&
        (field(root, 'Parameters', name) !== undefined || field(root, 'Resources', name) !== undefined)),
  )
}

function asWritten(value: TextValue): TextValue {
  const raw = rawString(value)
  return raw === undefined ? value : { kind: 'text', text: [raw.value], at: raw.at }
}
