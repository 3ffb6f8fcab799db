import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { json } from '../../src/report/json.js'
import { cannedReport, emptyReport } from '../support/canned-report.js'
import { matchesGolden } from '../support/golden.js'
import { closed, readSchema, violations } from '../support/schema.js'

const report = suite('report/json')
const schema = readSchema(new URL('../../schemas/report.schema.json', import.meta.url))

report('is as agreed', () => matchesGolden(json(cannedReport()), 'report.json', import.meta.url))

for (const [name, run] of [
  ['full', cannedReport()],
  ['quiet', cannedReport({ quiet: true })],
  ['empty', emptyReport()],
] as const) {
  report(`follows the published schema, with nothing that it does not name: ${name}`, () => {
    assert.equal(violations(closed(schema), JSON.parse(json(run))), [])
  })
}

report('the schema refuses what is not a report', () => {
  const wrong = json(cannedReport()).replace('"severity": "error"', '"severity": "fatal"')
  assert.is(violations(schema, JSON.parse(wrong)).length, 1)
  assert.is.not(violations(schema, {}).length, 0)
})

report('offsets and lines tell of the same characters', () => {
  const { findings } = cannedReport()
  for (const { at } of findings) {
    const { start, end } = at.range()
    assert.ok(start < end && end <= at.source.text.length)
  }
})

report.run()
