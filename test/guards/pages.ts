/** The same on their way into graphs, facts, patches and logs. */
import { inFile, type Guard } from './guard.js'

export const pages: readonly Guard[] = [
  ...inFile(
    'src/graph-view/view.ts',
    ['graph: lines', 'text: clean(text)', 'text: text as Told', 'security/inert'],
    ['graph: accounts', 'label: clean(', 'label: (', 'security/inert'],
    ['graph: roles', 'name: clean(show(role.name)', 'name: (show(role.name)', 'security/inert'],
    ['graph: ARNs', 'arn: clean(show(role.arn))', 'arn: show(role.arn) as Told', 'security/inert'],
    ['graph: task definitions', 'name: clean(task.label', 'name: (task.label', 'security/inert'],
  ),
  ...inFile(
    'src/graph-view/text-formats.ts',
    [
      'graph: Mermaid nodes',
      'mermaidText(shortened(name, MOST_LABEL))',
      'shortened(name, MOST_LABEL)',
      'security/inert',
    ],
    [
      'graph: Mermaid groups',
      'mermaidText(shortened(label, MOST_LABEL))',
      'shortened(label, MOST_LABEL)',
      'security/inert',
    ],
    ['graph: DOT strings', ".replace(/[\\\\\"]/g, '\\\\$&')", '', 'security/inert'],
  ),
  ...inFile(
    'src/graph-view/svg.ts',
    ['graph: SVG groups', 'markup(shortened(label, room))', 'shortened(label, room)', 'security/inert'],
    [
      'graph: SVG group titles',
      '<title>account ${markup(label)}',
      '<title>account ${label}',
      'security/inert',
    ],
    [
      'graph: SVG node titles',
      'markup(clean(`${what} ${arn ?? name}, ${at}`))',
      '`${what} ${arn ?? name}, ${at}`',
      'security/inert',
    ],
    ['graph: SVG nodes', 'markup(shortened(name))', 'shortened(name)', 'security/inert'],
    [
      'graph: SVG runs',
      'markup(clean(`${this.name(from)} ${why} ${this.name(to)}`))',
      '`${this.name(from)} ${why} ${this.name(to)}`',
      'security/inert',
    ],
    [
      'graph: SVG hops',
      'markup(clean(`${this.name(from)} to ${this.name(to)}: ${verdict}`))',
      '`${this.name(from)} to ${this.name(to)}: ${verdict}`',
      'security/inert',
    ],
  ),
  ...inFile(
    'src/graph-view/page.ts',
    ['page: data ends no script', '/[<>&\\u2028\\u2029]/g', '/(?!)/g', 'security/inert'],
    ['page: accounts', '${markup(label)}', '${label}', 'security/inert'],
    ['page: asks for nothing', "default-src 'none'", 'default-src *', 'security/inert'],
    [
      'page: runs its own script alone',
      'script-src ${sha256(PAGE_SCRIPT)}',
      'script-src *',
      'security/inert',
    ],
  ),
  ...inFile('src/facts-io/write.ts', [
    'facts: lines are masked',
    'return jsonLine({',
    'return JSON.stringify({',
    'security/inert',
  ]),
  ...inFile(
    'src/facts-io/shape.ts',
    [
      'facts: other settings of profiles are left out',
      'TOLD.has(key) ? [one] : HIDDEN',
      'true ? [one] : HIDDEN',
      'security/secrets|facts',
    ],
    ['facts: settings that authenticate are only named', '[hidden(one)]', '[one]', 'security/secrets'],
  ),
  ...inFile(
    'src/facts-io/read.ts',
    ['facts: kinds are none of every object', '!Object.hasOwn(kinds, kind)', '!(kind in kinds)', 'facts'],
    ['facts: a commit is hexadecimal', '!/^[0-9a-f]{1,64}$/.test(commit)', 'commit === ""', 'facts'],
  ),
  ...inFile('src/cli/explain.ts', [
    'explain',
    'io.stdout.write(logLines(lines))',
    "io.stdout.write(lines.join('\\n') + '\\n')",
    'security/inert',
  ]),
  ...inFile(
    'src/cli/fix.ts',
    [
      'patches are masked',
      'maskSource(original.text), maskSource(text)',
      'original.text, text',
      'security/secrets',
    ],
    ['patches are inert', 'patchText(unifiedDiff', '(unifiedDiff', 'security/inert'],
  ),
  ...inFile('src/cli/write-reports.ts', [
    'what was read',
    'return logLines([',
    'return String([',
    'security/inert',
  ]),
  ...inFile('src/cli/main.ts', [
    'usage errors',
    'logLines([`xrole-lint: ${error.message}`])',
    '`xrole-lint: ${error.message}\\n`',
    'security/inert',
  ]),
  ...inFile('src/cli/lint.ts', [
    'warnings of the configuration',
    'logLines([`xrole-lint: warning: ${message}`])',
    '`xrole-lint: warning: ${message}\\n`',
    'security/inert',
  ]),
  ...inFile('src/cli/init-files.ts', [
    'init: comments',
    '`# ${clean(text)}`',
    '`# ${text}`',
    'security/inert',
  ]),
  ...inFile('src/cli/facts-files.ts', ['warnings of facts', 'logLines([line])', 'line', 'types']),
]
