/** Colour and line breaks for people's formats. */
import { styleText } from 'node:util'
import type { Severity } from '../finding.js'
import type { Verdict } from '../iam/decision.js'
import { cells } from './frame.js'

export type Style = Parameters<typeof styleText>[0]

/** Puts a style on text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** The stream is not asked: whether there is colour was decided before. */
export function painter(color: boolean): Paint {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}

export const severityStyle: Readonly<Record<Severity, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  note: ['bold', 'blue'],
}

export const verdictStyle: Readonly<Record<Verdict, Style>> = {
  allowed: 'green',
  denied: ['bold', 'red'],
  unknown: 'yellow',
}

/** Breaks at blanks only: an ARN that is cut cannot be copied. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const word of text.split(' ')) {
    const more = cells(word)
    if (used > 0 && used + 1 + more > width) {
      lines.push(line)
      ;[line, used] = [word, more]
    } else [line, used] = used === 0 ? [word, more] : [`${line} ${word}`, used + 1 + more]
  }
  return [...lines, line]
}

/** Wraps behind a label; further lines begin below the first word. */
export function labelled(label: string, text: string, width: number, indent: string): string[] {
  const hang = indent + ' '.repeat(cells(label))
  return wrap(text, Math.max(20, width - hang.length)).map(
    (line, i) => (i === 0 ? indent + label : hang) + line,
  )
}
