/** Words on their way into reports, pages, patches and logs: each is cleaned, masked or escaped for its place. */
import { inFile, type Guard } from './guard.js'

export const words: readonly Guard[] = [
  ...inFile(
    'src/report/escape.ts',
    [
      'what is invisible is shown',
      'if (PLAIN.test(text)) return text',
      'if (text !== "") return text',
      'report/escape',
    ],
    ['text for people: visible', 'logLine(visible(mask(text)))', 'logLine(mask(text))', 'security/inert'],
    ['text for people: no command', 'logLine(visible(mask(text)))', 'visible(mask(text))', 'security/inert'],
    ['lines for people', '`${clean(line)}\\n`', '`${line}\\n`', 'security/inert'],
    ['patches show what acts on a terminal', 'line.replace(HARMFUL, visible)', 'line', 'security/inert'],
    [
      'patches hold no command',
      'logLine(line.replace(HARMFUL, visible))',
      'line.replace(HARMFUL, visible)',
      'security/inert',
    ],
    [
      'JSON is masked',
      "typeof value === 'string' ? mask(value)",
      "typeof value !== 'string' ? value",
      'security/secrets',
    ],
    ['JSON shows what is invisible', '(?!\\n)${INVISIBLE}|', '', 'security/inert'],
    [
      'Mermaid is escaped',
      '.replace(/["#&<>;`\\\\%{}]/g, (character)',
      '.replace(/(?!)/g, (character)',
      'graph-view',
    ],
  ),
  ...inFile(
    'src/report/told.ts',
    ['a finding: its message', 'message: clean(message)', 'message: message as Told', 'security/inert'],
    ['a finding: its hint', 'hint: cleanLines(hint)', 'hint: hint as Told', 'security/inert'],
    [
      'a finding: its related places',
      'note: clean(other.note)',
      'note: other.note as Told',
      'security/inert',
    ],
    [
      'a finding: its fix',
      'description: clean(description)',
      'description: description as Told',
      'security/inert',
    ],
  ),
  ...inFile(
    'src/report/from-run.ts',
    ['a hop: its reasons', 'text: clean(message)', 'text: message as Told', 'security/inert'],
    [
      'a hop: its source',
      'source: clean(show(hop.source.arn))',
      'source: show(hop.source.arn) as Told',
      'security/inert',
    ],
    [
      'a hop: its destination',
      'destination: clean(show(hop.destination.arn))',
      'destination: show(hop.destination.arn) as Told',
      'security/inert',
    ],
    ['a hop: its task definitions', 'label: clean(label)', 'label: label as Told', 'security/inert'],
  ),
  ...inFile(
    'src/report/position.ts',
    [
      'path:line',
      'return clean(`${place.source.path}:${String(positionAt',
      'return (`${place.source.path}:${String(positionAt',
      'security/inert',
    ],
    [
      'path:line:column',
      'clean(`${place.source.path}:${String(line)}:${String(column)}`)',
      '(`${place.source.path}:${String(line)}:${String(column)}` as Told)',
      'security/inert',
    ],
  ),
  ...inFile(
    'src/report/frame.ts',
    ['frames are masked', 'maskSource(source.text.slice(', '(source.text.slice(', 'report/frame'],
    ['frames show what is invisible', ': visible(character)', ': character', 'security/inert'],
    [
      "what stands around a value of a tool's output is left out",
      'source.generated === true',
      'source.generated === undefined',
      'report/frame',
    ],
  ),
  ...inFile('src/report/stylish.ts', [
    'no line of a report is a command',
    'lines.map(logLine)',
    'lines',
    'report/stylish',
  ]),
  ...inFile(
    'src/report/markdown-text.ts',
    ['Markdown: entities', ".replace(/&/g, '&amp;')", '', 'security/inert'],
    ['Markdown: elements', ".replace(/</g, '&lt;')", '', 'security/inert'],
    ['Markdown: marks', ".replace(/[\\\\`*_{}[\\]|#!~$]/g, '\\\\$&')", '', 'security/inert'],
    ['Markdown: mentions', ".replace(/@/g, '&#64;')", '', 'security/inert'],
    ['Markdown: addresses', ".replace(/:\\/\\//g, ':&#47;/')", '', 'security/inert'],
    ['Markdown: www', '.replace(/\\bwww\\./gi,', '.replace(/(?!)/g,', 'security/inert'],
    ['Markdown: a name ends no code', '1 + longestRun(text.match(/`+/g) ?? [])', '1', 'security/inert'],
    [
      'Markdown: nor lengthens its marks',
      "text.startsWith('`') || text.endsWith('`')",
      "text === ''",
      'security/inert',
    ],
  ),
  ...inFile(
    'src/report/markdown.ts',
    ['Markdown: related places', '${inline(other.note)}', '${other.note}', 'security/inert'],
    ['Markdown: the hint', 'inline(hint).', 'hint.', 'security/inert'],
    ['Markdown: the message', '${inline(message)}', '${message}', 'security/inert'],
    [
      'Markdown: hops',
      '${code(source)} → ${code(destination)}',
      '`${source}` → `${destination}`',
      'security/inert',
    ],
    ['Markdown: reasons', '${inline(text)}', '${text}', 'security/inert'],
  ),
]
