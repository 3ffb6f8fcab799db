import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { sarif } from '../../src/report/sarif.js'
import { cannedReport, emptyReport } from '../support/canned-report.js'
import { matchesGolden } from '../support/golden.js'
import { readSchema, violations } from '../support/schema.js'

const report = suite('report/sarif')
const schema = readSchema(new URL('../support/schemas/sarif-2.1.0.json', import.meta.url))

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly message: { readonly text: string }
  readonly relatedLocations?: readonly { readonly id: number }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: readonly object[]
  readonly codeFlows?: readonly unknown[]
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly Result[]
    readonly automationDetails?: { readonly id: string }
  }[]
}

function only(text: string): Log['runs'][number] {
  const [run] = (JSON.parse(text) as Log).runs
  assert.ok(run)
  return run
}

report('is as agreed', () => matchesGolden(sarif(cannedReport()), 'report.sarif', import.meta.url))

report('follows the OASIS schema', () => {
  for (const run of [cannedReport(), cannedReport({ category: 'services/a' }), emptyReport()]) {
    assert.equal(violations(schema, JSON.parse(sarif(run))), [])
  }
  const wrong = sarif(cannedReport()).replace('"level": "error"', '"level": "critical"')
  assert.is.not(violations(schema, JSON.parse(wrong)).length, 0, 'the schema is looked at')
})

report('every result finds its rule', () => {
  const { tool, results } = only(sarif(cannedReport()))
  for (const { ruleId, ruleIndex } of results) assert.is(tool.driver.rules[ruleIndex]?.id, ruleId)
})

report('every link of a message has its location, and words from files are no links', () => {
  const { results } = only(sarif(cannedReport()))
  let links = 0
  for (const { message, relatedLocations = [] } of results) {
    for (const [, target] of message.text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) {
      assert.ok(relatedLocations.some(({ id }) => String(id) === target))
      links++
    }
  }
  assert.is(links, 3)
})

report('only findings in huge lines bring the hash that upload-sarif makes of lines', () => {
  const { results } = only(sarif(cannedReport()))
  const hashed = results.filter(({ partialFingerprints: prints }) => 'primaryLocationLineHash' in prints)
  assert.equal(
    hashed.map(({ ruleId }) => ruleId),
    ['assume-role-wildcard', 'trust-too-broad'],
  )
  assert.is(new Set(hashed.map(({ partialFingerprints: prints }) => prints.primaryLocationLineHash)).size, 2)
})

report('suppressed findings say so; --quiet leaves only errors', () => {
  const all = only(sarif(cannedReport())).results
  assert.is(all.filter(({ suppressions }) => suppressions.length > 0).length, 2)
  assert.is(only(sarif(cannedReport({ quiet: true }))).results.length, 2)
})

report('a category is named only on demand: upload-sarif ignores its own otherwise', () => {
  assert.is(only(sarif(cannedReport())).automationDetails, undefined)
  assert.is(only(sarif(cannedReport({ category: 'a' }))).automationDetails?.id, 'xrole-lint/a/')
})

report.run()
