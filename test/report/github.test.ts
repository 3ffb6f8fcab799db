import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { github } from '../../src/report/github.js'
import { cannedReport, emptyReport } from '../support/canned-report.js'
import { matchesGolden } from '../support/golden.js'

const report = suite('report/github')

report('is as agreed', () => matchesGolden(github(cannedReport()), 'github.txt', import.meta.url))

report('nothing found, nothing said', () => assert.is(github(emptyReport()), ''))

report('every line is one command, worst first', () => {
  const levels = github(cannedReport())
    .trimEnd()
    .split('\n')
    .map((line) => /^::(error|warning|notice) file=/.exec(line)?.[1])
  assert.equal(levels, ['error', 'error', 'warning', 'warning', 'warning', 'warning', 'notice'])
})

report('columns only where a place is on one line', () => {
  const lines = github(cannedReport()).trimEnd().split('\n')
  const one = lines.filter((line) => line.includes(',col=')).length
  const many = lines.find((line) => line.includes('line=3,endLine=9'))
  assert.is(one, lines.length - 1)
  assert.not.match(many ?? ',col=', /,(col|endColumn)=/)
})

report('ten of a level, the others counted', () => {
  const canned = cannedReport()
  const [first] = canned.findings
  assert.ok(first)
  const findings = [
    ...Array.from({ length: 12 }, () => ({ ...first, severity: 'warning' as const })),
    ...Array.from({ length: 11 }, () => ({ ...first, severity: 'error' as const })),
  ]
  const lines = github({ ...canned, findings })
    .trimEnd()
    .split('\n')
  assert.is(lines.filter((line) => line.startsWith('::error')).length, 10)
  assert.is(lines.filter((line) => line.startsWith('::warning')).length, 10)
  assert.is(lines.length, 21)
  assert.match(lines.at(-1) ?? '', /^1 more error, 2 more warnings: /)
})

report.run()
