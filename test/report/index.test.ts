import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { formats, isFormat } from '../../src/report/index.js'
import { cannedReport } from '../support/canned-report.js'

const report = suite('report')

for (const name of Object.keys(formats).filter(isFormat)) {
  report(`${name}: same input, same bytes; no secret, nothing invisible`, async () => {
    const { reporter: write } = await formats[name]()
    const out = write(cannedReport())
    assert.is(out, write(cannedReport()))
    assert.not.match(out, /AKIAIOSFODNN7EXAMPLE|wJalrXUtnFEMI/)
    assert.not.match(out, /(?!\n)[\p{Cc}\p{Cf}]/u)
    assert.ok(out.endsWith('\n'))
  })
}

report('other names are no formats', () => {
  for (const name of ['toString', '', 'SARIF']) assert.not.ok(isFormat(name))
})

report.run()
