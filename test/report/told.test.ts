import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Finding } from '../../src/finding.js'
import { placeAt } from '../../src/place.js'
import { toldFinding } from '../../src/report/told.js'

const test = suite('report/told')

test('a fix that repeats what looks like a secret is not told, since masked it would break the file', () => {
  const at = placeAt({ path: 'a.json', text: 'x' }, 0, 1)
  const finding = (newText: string): Finding => ({
    ruleId: 'r',
    severity: 'error',
    message: 'm',
    at,
    fingerprint: 'f',
    fix: { description: 'd', safe: true, edits: [{ at, newText }] },
  })
  assert.is(toldFinding(finding('y')).fix?.description, 'd')
  assert.is(toldFinding(finding('AKIAIOSFODNN7EXAMPLE')).fix, undefined)
})

test.run()
