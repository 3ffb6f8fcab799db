// Starts every suite under test/. Fails when nothing was found or nothing ran: uvu itself exits 0 then.
import { parse } from 'uvu/parse'
import { run } from 'uvu/run'

const pattern = process.argv[2] ?? '\\.test\\.ts$'
const { suites } = await parse('test', pattern, { ignore: [/golden/, /support/] })
if (suites.length === 0) throw new Error(`no suite matches ${pattern}`)

// uvu prints its totals itself; they are read back for the closing line that CI looks for.
let printed = ''
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = (chunk, ...rest) => {
  printed += chunk
  return write(chunk, ...rest)
}
process.on('exit', (code) => {
  const plain = printed.replace(/\u001b\[[0-9;]*m/g, '')
  const count = (label) => Number(new RegExp(`${label}:\\s+(\\d+)\\s*$`, 'm').exec(plain)?.[1] ?? 0)
  const [total, passed, skipped] = [count('Total'), count('Passed'), count('Skipped')]
  // uvu's total leaves out what is skipped.
  const failed = Math.max(total - passed, 0)
  if (passed === 0 || failed > 0 || (code !== 0 && failed === 0)) process.exitCode = 1
  const crashed = code !== 0 && failed === 0 ? 1 : 0
  write(`\n${passed} passed, ${failed + crashed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
})
await run(suites)
