import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseHcl } from '../../src/parse/hcl.js'
import { asOracle, oracle } from '../support/hcl2json.js'

const test = suite('hcl against hcl2json')

const SAMPLES: Readonly<Record<string, string>> = {
  'blocks and labels': 'a "b" "c" {\n  x = 1\n}\na b d { y = 2 }\na "b" "c" {}\nlocals {}\nz = [1, "2"]\n',
  'nested and dynamic blocks':
    'r "a" "b" {\n  n { x = 1 }\n  n {\n    m {}\n  }\n  dynamic "n" {\n    for_each = var.l\n    content { x = n.value }\n  }\n}\n',
  literals: 'a = 1.50\nb = -3\nc = 1e3\nd = true\ne = null\nf = ""\ng = "\\u00e9\\n\\t\\"\\\\"\n',
  templates:
    'a = "x${var.y}z"\nb = "${var.a}"\nc = "%{ if var.a }x%{ else }y%{ endif }"\nd = "$${x} %%{y}"\n',
  heredocs:
    'a = <<EOF\n  x\n    ${y}\nEOF\nb = <<-EOF\n    x\n      y\n\n    z\n  EOF\nc = f(<<-A\n  q\n  A\n)\n',
  collections:
    'a = { b = 1, "c" : [1, { d = "e" }], (f) = 2 }\ng = [\n  1,\n  2,\n]\nh = {\n  i = 1\n  j = 2\n}\n',
  expressions:
    'a = b ? c : d\ne = f(g, h...)\ni = [for j in k : j if l]\nm = { for n, o in p : n => o... }\nq = r[*].s\nt = u.0.v\nw = (x + y) * z\naa = !bb && cc\n',
  comments: '# a\n// b\n/* c\n */\na = 1 # d\nb { # e\n  c = 2 // f\n}\n',
}

for (const [what, text] of Object.entries(SAMPLES)) {
  test(what, async () => {
    const document = parseHcl({ path: 'main.tf', text })
    assert.equal(asOracle(document.body), await oracle('main.tf', text))
    assert.equal(document.faults, [])
  })
}

/** Configurations in a folder, by path. */
function configurations(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tf'))
    .map((path) => join(folder, path))
}

// More folders to hold the parser against, such as a checkout of public modules: HCL_ORACLE=folder
const folders = [
  fileURLToPath(new URL('../../fixtures', import.meta.url)),
  process.env.HCL_ORACLE ?? [],
].flat()

test('every configuration that the oracle can read', async () => {
  for (const path of folders.flatMap(configurations)) {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    const theirs = await oracle(path, text).catch(() => undefined)
    if (theirs !== undefined) assert.equal(asOracle(parseHcl({ path, text }).body), theirs, path)
  }
})

test.run()
