import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import fc from 'fast-check'
import { parseHcl, type HclDocument } from '../../src/parse/hcl.js'
import { spanPlace, type Body, type Expression, type TemplatePart } from '../../src/parse/hcl/syntax.js'
import { costMeter } from '../support/cost.js'

const test = suite('parse hcl')

function read(text: string): HclDocument {
  return parseHcl({ path: 'main.tf', text })
}

function source({ origin, start, end }: Pick<Expression, 'origin' | 'start' | 'end'>): string {
  return origin.text.slice(start, end)
}

/** The tree as data: what stands where, in the source's own words. */
function shape(e: Expression): unknown {
  switch (e.kind) {
    case 'literal':
      return e.value
    case 'template':
      return e.parts.map(part)
    case 'list':
      return e.items.map(shape)
    case 'object':
      return { entries: e.entries.map(({ key, value }) => [shape(key), shape(value)]) }
    case 'for':
      return {
        for: [e.key, e.value],
        over: shape(e.over),
        ...(e.resultKey && { key: shape(e.resultKey) }),
        result: shape(e.result),
        ...(e.test && { if: shape(e.test) }),
        ...(e.grouped && { grouped: true }),
      }
    case 'name':
      return `$${e.name}`
    case 'call':
      return { call: e.name, args: e.args.map(shape), ...(e.expanded && { expanded: true }) }
    case 'attribute':
      return { of: shape(e.of), name: e.name }
    case 'index':
      return { of: shape(e.of), key: shape(e.key) }
    case 'splat':
      return {
        each: shape(e.of),
        then: e.then.map((step) => (step.kind === 'index' ? shape(step.key) : step.name)),
      }
    case 'unary':
      return { [e.operator]: shape(e.of) }
    case 'binary':
      return [shape(e.left), e.operator, shape(e.right)]
    case 'conditional':
      return { if: shape(e.test), then: shape(e.then), else: shape(e.otherwise) }
    case 'invalid':
      return 'invalid'
  }
}

function part(p: TemplatePart): unknown {
  switch (p.kind) {
    case 'text':
      return p.value
    case 'value':
      return { value: shape(p.expression), source: source(p) }
    case 'if':
      return { if: shape(p.test), then: p.then.map(part), else: p.otherwise.map(part) }
    case 'for':
      return { for: [p.key, p.value], over: shape(p.over), body: p.body.map(part) }
  }
}

function expressionOf(text: string): { tree: unknown; faults: readonly string[]; expression: Expression } {
  const document = read(`x = ${text}\n`)
  const expression = document.body.attributes.get('x')?.expression()
  if (expression === undefined) throw new Error('no attribute')
  return { tree: shape(expression), faults: document.faults.map(({ message }) => message), expression }
}

const expressions: readonly (readonly [source: string, tree: unknown])[] = [
  ['1.5e3', 1500],
  ['null', null],
  ['"a"', ['a']],
  ['""', []],
  ['"a\\"b\\\\c\\n\\u00e9\\U0001F600"', ['a', '"', 'b', '\\', 'c', '\n', 'é', '😀']],
  ['"$${x} %%{y} $5 100%"', ['${', 'x} ', '%{', 'y} $5 100%']],
  [
    '"${a}-${b.c}"',
    [{ value: '$a', source: '${a}' }, '-', { value: { of: '$b', name: 'c' }, source: '${b.c}' }],
  ],
  ['"${f("}", "{")}"', [{ value: { call: 'f', args: [['}'], ['{']] }, source: '${f("}", "{")}' }]],
  ['"a  ${~ b ~}  c"', ['a', { value: '$b', source: '${~ b ~}' }, 'c']],
  ['"%{ if a }x%{ else }y%{ endif }"', [{ if: '$a', then: ['x'], else: ['y'] }]],
  [
    '"%{ for k, v in m ~} ${k} %{ endfor }"',
    [{ for: ['k', 'v'], over: '$m', body: [{ value: '$k', source: '${k}' }, ' '] }],
  ],
  ['[1, "a",\n  true,\n]', [1, ['a'], true]],
  [
    '{ a = 1, "b" : 2\n (c) = 3\n for = 4 }',
    {
      entries: [
        [['a'], 1],
        [['b'], 2],
        ['$c', 3],
        [['for'], 4],
      ],
    },
  ],
  [
    '{\n a = 1 # x\n // y\n b = /* z */ 2\n}',
    {
      entries: [
        [['a'], 1],
        [['b'], 2],
      ],
    },
  ],
  [
    '{ (var.a) = 1, b.c = 2 }',
    {
      entries: [
        [{ of: '$var', name: 'a' }, 1],
        [{ of: '$b', name: 'c' }, 2],
      ],
    },
  ],
  [
    '[for v in a : v.b if v != ""]',
    {
      for: [undefined, 'v'],
      over: '$a',
      result: { of: '$v', name: 'b' },
      if: ['$v', '!=', []],
    },
  ],
  ['{ for k, v in a : k => v... }', { for: ['k', 'v'], over: '$a', key: '$k', result: '$v', grouped: true }],
  ['a.b[0]["c"].0', { of: { of: { of: { of: '$a', name: 'b' }, key: 0 }, key: ['c'] }, key: 0 }],
  ['a[*].b[0]', { each: '$a', then: ['b', 0] }],
  ['a.*.b[0]', { of: { each: '$a', then: ['b'] }, key: 0 }],
  ['a.b[c.d]', { of: { of: '$a', name: 'b' }, key: { of: '$c', name: 'd' } }],
  ['f(a, b...)', { call: 'f', args: ['$a', '$b'], expanded: true }],
  ['provider::aws::arn_parse(a)', { call: 'provider::aws::arn_parse', args: ['$a'] }],
  ['1 + 2 * 3 - 4', [[1, '+', [2, '*', 3]], '-', 4]],
  ['a && b || c == d && !e', [['$a', '&&', '$b'], '||', [['$c', '==', '$d'], '&&', { '!': '$e' }]]],
  ['-a >= b', [{ '-': '$a' }, '>=', '$b']],
  ['a ? b : c ? d : e', { if: '$a', then: '$b', else: { if: '$c', then: '$d', else: '$e' } }],
  ['(\n a\n ? b\n : c\n)', { if: '$a', then: '$b', else: '$c' }],
  ['my-name_1', '$my-name_1'],
  ['<<EOF\n  a ${b}\nEOF', ['  a ', { value: '$b', source: '${b}' }, '\n']],
  ['<<-EOF\n    a\n\n      b\n  EOF', ['a\n', '\n', '  b\n']],
  ['<<-EOF\n    ${a} b\n      c\n    EOF', [{ value: '$a', source: '${a}' }, ' b\n', '  c\n']],
  ['f(<<EOF\n{"a": "}"}\nEOF\n, 1)', { call: 'f', args: [['{"a": "}"}\n'], 1] }],
]

for (const [text, tree] of expressions) {
  test(`expression ${JSON.stringify(text)}`, () => {
    const found = expressionOf(text)
    assert.equal(found.faults, [])
    assert.equal(found.tree, tree)
    assert.is(source(found.expression), text.trim().replace(/^\(\s*(a[^)]*?)\s*\)$/, '$1'))
  })
}

test('blocks, labels with and without quotes, on one line and nested', () => {
  const { body, faults } = read(`
# comment with { and "
resource "aws_iam_role" task {
  name = "x" // }
  inline_policy { name = "a" }
  inline_policy {
    name = "b}"
  }
}
locals { a = 1 }
`)
  assert.equal(faults, [])
  assert.equal(
    body.blocks.map(({ type, labels }) => [type.value, ...labels.map(({ value }) => value)]),
    [['resource', 'aws_iam_role', 'task'], ['locals']],
  )
  const role = body.blocks[0]
  assert.is(role && source(role.header), 'resource "aws_iam_role" task')
  assert.equal([...(role?.body().attributes.keys() ?? [])], ['name'])
  assert.equal(
    role?.body().blocks.map((inner) => shapeOf(inner.body(), 'name')),
    [['a'], ['b}']],
  )
})

function shapeOf(body: Body, name: string): unknown {
  const found = body.attributes.get(name)
  return found && shape(found.expression())
}

test('a place carries the address of its block', () => {
  const { body } = read('data "aws_iam_policy_document" "x" {\n  version = "2012-10-17"\n}\n')
  const version = body.blocks[0]?.body().attributes.get('version')?.expression()
  const at = version && spanPlace(version)
  assert.is(at?.pointer(), 'data.aws_iam_policy_document.x')
  assert.equal(at?.range(), { start: 49, end: 61 })
})

test('carriage returns, a file without a last line break, an emoji before an offset', () => {
  const { body } = read('a = "😀"\r\nb = <<EOF\r\nx\r\nEOF\r\nc = 1')
  assert.equal(shapeOf(body, 'b'), ['x\r\n'])
  assert.equal(shapeOf(body, 'c'), 1)
  const c = body.attributes.get('c')?.expression()
  assert.is(c && source(c), '1')
})

const broken: readonly (readonly [what: string, text: string, kept: readonly string[], faults: number])[] = [
  ['a bad line', 'a = 1\n%%%\nb = 2\n', ['a', 'b'], 1],
  ['a bad expression', 'a = [1,\n 2 3]\nb = 2\n', ['a', 'b'], 1],
  ['an unclosed string', 'a = "x\nb = 2\n', ['a', 'b'], 1],
  ['a block without a brace', 'resource "x"\nb = 2\n', ['b'], 1],
  ['a stray brace', '}\nb = 2\n', ['b'], 1],
  ['an unclosed bracket in a block', 'x {\n a = f(\n}\nb = 2\n', ['b'], 1],
]

for (const [what, text, kept, count] of broken) {
  test(`${what} costs no more than itself`, () => {
    const document = read(text)
    for (const attribute of document.body.attributes.values()) attribute.expression()
    for (const block of document.body.blocks)
      for (const each of block.body().attributes.values()) each.expression()
    assert.equal([...document.body.attributes.keys()], kept)
    assert.is(document.faults.length, count)
  })
}

test('the block after one that is not closed is still found', () => {
  const { body, faults } = read('resource "a" "b" {\n  x = 1\n\nresource "c" "d" {\n  y = 2\n}\n')
  assert.equal(
    body.blocks.map(({ labels }) => labels[0]?.value),
    ['a', 'c'],
  )
  assert.is(faults.length, 1)
})

const deep: readonly (readonly [what: string, text: string])[] = [
  ['lists', `x = ${'['.repeat(20000)}`],
  ['parentheses', `x = ${'('.repeat(20000)}1${')'.repeat(20000)}`],
  ['negations', `x = ${'!'.repeat(20000)}true`],
  ['interpolations', `x = ${'"${'.repeat(20000)}`],
  ['directives', `x = "${'%{ if a }'.repeat(20000)}"`],
  ['blocks', 'a {\n'.repeat(20000)],
  ['objects', `x = ${'{ a = '.repeat(20000)}`],
  ['heredocs without an end', 'x = <<EOF\n'.repeat(5000)],
]

for (const [what, text] of deep) {
  test(`20,000 nested ${what} end in a fault, in linear time`, () => {
    const cost = costMeter()
    const document = read(text)
    let body: Body | undefined = document.body
    for (let i = 0; i < 50 && body; i++) {
      for (const attribute of body.attributes.values()) attribute.expression()
      body = body.blocks[0]?.body()
    }
    assert.ok(cost() < 250)
  })
}

test('no text makes the reader fail, and every range lies within the text', () => {
  const token = fc.constantFrom(
    'a',
    '"',
    '${',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
    '=',
    '\n',
    '<<EOF\n',
    'EOF\n',
    '%{if ',
    '\\',
    '#',
    '/*',
    '?',
    ':',
    ',',
    '.',
    '*',
    '1',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
      const text = tokens.join('')
      const document = read(text)
      for (const attribute of document.body.attributes.values()) {
        const { start, end } = attribute.expression()
        assert.ok(start >= 0 && start <= end && end <= text.length)
      }
      for (const { start, end } of document.faults)
        assert.ok(start >= 0 && start <= end && end <= text.length)
    }),
    { numRuns: 2000 },
  )
})

test.run()
