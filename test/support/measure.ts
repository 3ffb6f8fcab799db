/** Lints each hostile file that is named by itself and tells what each cost: started in a process of its own, with little memory. */
import { bytes, hostile } from './hostile.js'
import { cli, tree } from './cli.js'

const all: Readonly<Record<string, () => string | Buffer>> = {
  ...hostile,
  ...Object.fromEntries(Object.entries(bytes).map(([name, content]) => [name, () => content])),
}

const chosen = new Set(process.argv.slice(2))

for (const [name, make] of Object.entries(all)) {
  if (!chosen.has(name)) continue
  const cwd = tree({ [name]: make() })
  const before = process.cpuUsage()
  const { status, stderr } = await cli(['-f', 'json'], { cwd })
  const ms = Math.round(process.cpuUsage(before).user / 1000)
  process.stdout.write(`${JSON.stringify({ name, ms, status, stderr })}\n`)
}
