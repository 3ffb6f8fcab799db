import { stripVTControlCharacters } from 'node:util'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { clean } from '../../src/report/escape.js'
import { stylish } from '../../src/report/stylish.js'
import { cannedReport, emptyReport } from '../support/canned-report.js'
import { matchesGolden } from '../support/golden.js'

const report = suite('report/stylish')

report('looks as agreed', () => matchesGolden(stylish(cannedReport()), 'stylish.txt', import.meta.url))

report('in colour', () => {
  const colored = stylish(cannedReport({ color: true }))
  matchesGolden(colored, 'stylish-color.txt', import.meta.url)
  assert.is(stripVTControlCharacters(colored), stylish(cannedReport()), 'colour changes no character')
})

report('--verbose tells what is hidden or open', () => {
  matchesGolden(stylish(cannedReport({ verbose: true })), 'stylish-verbose.txt', import.meta.url)
})

report('--quiet shows errors and broken hops only', () => {
  matchesGolden(stylish(cannedReport({ quiet: true })), 'stylish-quiet.txt', import.meta.url)
})

report('nothing to check is not called clean', () => {
  assert.is(
    stylish(emptyReport()),
    'nothing to check: no task definition, role, policy or AWS profile in 3 files\n',
  )
})

report('no findings', () => {
  const { summary } = emptyReport()
  const text = stylish({ ...emptyReport(), summary: { ...summary, filesRead: 1 } })
  assert.is(text, 'no findings in 1 file\n')
})

report('many related places and hops are counted, not poured out', () => {
  const canned = cannedReport()
  const [first] = canned.findings
  const [, , allowed] = canned.hops
  assert.ok(first && allowed)
  const related = Array.from({ length: 20 }, () => ({ at: first.at, note: clean('here too') }))
  const out = stylish({
    ...canned,
    findings: [{ ...first, related }],
    hops: Array.from({ length: 9 }, () => allowed),
  })
  assert.is(out.match(/here too/g)?.length, 8)
  assert.match(out, 'and 12 more places (--verbose shows all)')
  assert.match(out, 'and 4 more (--verbose shows them)')
})

report('text from files starts no workflow command', () => {
  const canned = cannedReport({ width: 30 })
  const [first] = canned.findings
  assert.ok(first)
  const message = clean('a statement whose identifier ::error::x')
  const out = stylish({ ...canned, findings: [{ ...first, message, hint: clean('::error::y') }] })
  assert.match(out, '\\::error::x')
  assert.not.match(out, /^\s*::/m)
})

report.run()
