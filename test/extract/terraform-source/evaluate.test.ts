import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { show } from '../../../src/text.js'
import { rolesOf, sliceOf, type Files } from '../../support/hcl.js'
import { costMeter } from '../../support/cost.js'

const test = suite('terraform expressions')

/** What an expression comes to as the name of a role. */
function nameBy(expression: string, declarations = '', files: Files = {}): readonly string[] {
  const main = `${declarations}\nresource "aws_iam_role" "x" {\n  name = ${expression}\n}\n`
  return rolesOf({ ...files, 'main.tf': main }).map(({ name, when }) =>
    [show(name), ...when.map(({ label }) => label)].join(' '),
  )
}

const literal: readonly (readonly [expression: string, name: string])[] = [
  ['"app"', 'app'],
  ['"app-${1 + 2 * 3}"', 'app-7'],
  ['"a${"b${"c"}"}"', 'abc'],
  ['"${true ? "a" : "b"}"', 'a'],
  ['"%{ if 2 > 1 }yes%{ else }no%{ endif }"', 'yes'],
  ['"%{ for s in ["a", "b"] }${s}%{ endfor }"', 'ab'],
  ['trimspace(<<EOF\n  app\nEOF\n)', 'app'],
  ['format("%s-%d-%03d%%", "a", 2, 7)', 'a-2-007%'],
  ['join("-", ["a", "b"])', 'a-b'],
  ['join("-", concat(["a"], ["b"], [for s in ["c"] : upper(s)]))', 'a-b-C'],
  ['lower("APP")', 'app'],
  ['title("my app")', 'My App'],
  ['replace("a.b.c", ".", "-")', 'a-b-c'],
  ['substr("abcdef", 1, 2)', 'bc'],
  ['trimsuffix(trimprefix("x-app-y", "x-"), "-y")', 'app'],
  ['split("/", "a/b")[1]', 'b'],
  ['element(["a", "b"], 3)', 'b'],
  ['coalesce(null, "", "app")', 'app'],
  ['try({ a = 1 }.b, ["x"][4], "app")', 'app'],
  ['can({ a = 1 }.b) ? "a" : "b"', 'b'],
  ['one(["app"])', 'app'],
  ['lookup({ a = "app" }, "b", "none")', 'none'],
  ['merge({ a = "x" }, { a = "app" }).a', 'app'],
  ['{ for k, v in { a = "app" } : upper(k) => v }["A"]', 'app'],
  ['[for k, v in { b = 2, a = 1 } : k][0]', 'a'],
  ['[for i, v in ["x", "y"] : v if i == 1][0]', 'y'],
  ['{ for s in ["aa", "ab", "b"] : substr(s, 0, 1) => s... }["a"][1]', 'ab'],
  ['tolist(toset(["app", "app"]))[0]', 'app'],
  ['"n${length(toset(["a", "a"]))}"', 'n1'],
  ['([{ n = "app" }][*].n)[0]', 'app'],
  ['join("", [{ n = "a" }, { n = "b" }].*.n)', 'ab'],
  ['jsondecode("{\\"a\\": [\\"app\\"]}").a[0]', 'app'],
  ['jsondecode(jsonencode({ a = "app" })).a', 'app'],
  ['keys({ app = 1 })[0]', 'app'],
  ['values({ x = "app" })[0]', 'app'],
  ['zipmap(["a"], ["app"]).a', 'app'],
  ['flatten([["a"], [["app"]]])[1]', 'app'],
  ['contains(["a"], "a") ? "app" : "x"', 'app'],
  ['null == null && !(1 >= 2) || false ? "app" : "x"', 'app'],
  ['basename("a/app")', 'app'],
]

for (const [expression, name] of literal) {
  test(`${expression} is ${name}`, () => assert.equal(nameBy(expression), [name]))
}

const names = `
variable "open" { type = string }
variable "any" {}
variable "count" { default = 3 }
variable "typed" {
  type = object({ name = optional(string, "app"), more = optional(string), size = number, on = bool })
  default = { name = null, more = null, size = "3", on = "true", extra = "dropped" }
}
variable "object" {
  type    = object({ name = string, suffix = optional(string, "s"), more = optional(string) })
  default = { name = "app" }
}
locals {
  name = "app"
  next = "\${local.name}-2"
  a    = local.b
  b    = local.a
  self = "\${local.self}"
  map  = { known = "k", open = var.any }
}
`

const named: readonly (readonly [expression: string, ...names: string[]])[] = [
  ['local.next', 'app-2'],
  ['"x-${var.open}"', 'x-<var.open>'],
  ['var.any', '<var.any>'],
  ['"n-${var.count}"', 'n-3'],
  ['"${var.object.name}-${var.object.suffix}"', 'app-s'],
  ['coalesce(var.object.more, "none")', 'none'],
  ['var.typed.name', 'app'],
  ['join("-", keys(var.typed))', 'more-name-on-size'],
  ['local.a', '<local.a>'],
  ['"x-${local.self}"', 'x-<local.self>'],
  ['local.map.known', 'k'],
  ['local.map["open"]', '<var.any>'],
  ['"${local.undeclared}"', '<local.undeclared>'],
  ['lower(var.open)', '<lower(var.open)>'],
  ['format("%s-role", var.open)', '<var.open>-role'],
  ['join("-", [var.open, "role"])', '<var.open>-role'],
  ['join("-", var.any)', '<join("-", var.any)>'],
  ['[for v in var.any : v][0]', '<[for v in var.any : v][0]>'],
  ['coalesce(var.open, "app")', '<coalesce(var.open, "app")>'],
  ['uuid()', '<uuid()>'],
  [
    'regex("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
    '<regex("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")>',
  ],
  ['terraform.workspace', '<terraform.workspace>'],
  ['var.any == "x" ? "a" : "b"', 'a when var.any == "x" is true', 'b when var.any == "x" is false'],
  ['var.any != "x" ? "a" : "b"', 'b when var.any == "x" is true', 'a when var.any == "x" is false'],
]

for (const [expression, ...expected] of named) {
  test(`${expression} is ${expected.join(' or ')}`, () => assert.equal(nameBy(expression, names), expected))
}

test('a default decides a value and leaves a condition open, whose other outcome says what the variable is', () => {
  const declarations = 'variable "env" { default = "dev" }'
  assert.equal(nameBy('"app-${var.env}"', declarations), ['app-dev'])
  assert.equal(nameBy('var.env == "prod" ? "prod-${var.env}" : "other-${var.env}"', declarations), [
    'other-dev when var.env == "prod" is false',
    'prod-prod when var.env == "prod" is true',
  ])
})

test('a variable has the type that it is declared with', () => {
  const declaration = 'variable "x" { type = object({ size = number, on = bool }) }'
  const given = { 'terraform.tfvars': 'x = { size = "3", on = "true" }' }
  assert.equal(nameBy('var.x.size == 3 && var.x.on == true ? "a" : "b"', declaration, given), ['a'])
})

test('one condition has one outcome in a fact, through locals and negation', () => {
  const declarations = `
variable "prod" { type = bool }
locals {
  prod  = var.prod
  first = local.prod ? "p" : "d"
  last  = !var.prod ? "d" : "p"
}`
  assert.equal(nameBy('"${local.first}${local.last}"', declarations), [
    'pp when var.prod is true',
    'dd when var.prod is false',
  ])
})

test('a variable has one value at a time', () => {
  const declarations = 'variable "env" { type = string }'
  const expression = '"${var.env == "a" ? 1 : 0}${var.env == "b" ? 1 : 0}"'
  assert.equal(
    nameBy(expression, declarations).map((name) => name.slice(0, 2)),
    ['10', '01', '00'],
  )
})

test('what an outcome says of a variable holds for what was written before the condition', () => {
  const declarations = 'variable "env" { type = string }'
  assert.equal(nameBy('"${var.env}-${var.env == "a" ? 1 : 0}"', declarations), [
    'a-1 when var.env == "a" is true',
    '<var.env>-0 when var.env == "a" is false',
  ])
})

test('a default that an outcome speaks of leaves no further condition open', () => {
  const declarations = 'variable "x" { default = null }'
  const further = 'var.x == null ? false : var.x > 0'
  assert.equal(nameBy(`(${further}) ? "some" : "none"`, declarations), [
    'none when var.x == null is true',
    `some when var.x == null is false when ${further} is true`,
    `none when var.x == null is false when ${further} is false`,
  ])
})

test('a value is the same wherever it is used, under each outcome that it rests on', () => {
  const declarations = `
variable "a" { type = bool }
variable "b" { type = bool }
locals {
  a    = var.a ? "A" : "a"
  b    = var.b ? "B" : "b"
  both = join("", [local.a, local.b])
}`
  assert.equal(
    nameBy('"${local.a}${local.both}${local.b}"', declarations).map((name) => name.slice(0, 4)),
    ['AABB', 'AAbb', 'aaBB', 'aabb'],
  )
})

test('beyond three open conditions a value is open', () => {
  const declarations = ['a', 'b', 'c', 'd'].map((name) => `variable "${name}" { type = bool }`).join('\n')
  const expression = '"${var.a ? 1 : 0}${var.b ? 1 : 0}${var.c ? 1 : 0}${var.d ? 1 : 0}"'
  const found = nameBy(expression, declarations)
  assert.is(found.length, 8)
  assert.match(found[0] ?? '', /^111<var\.d \? 1 : 0> /)
})

test('files are read within the tree, relative to the module or to the root', () => {
  const files = { 'name.txt': 'app\n', 'templates/name.tpl': '%{ if long }long-%{ endif }${name}' }
  assert.equal(nameBy('trimspace(file("${path.module}/name.txt"))', '', files), ['app'])
  assert.equal(nameBy('templatefile("templates/name.tpl", { name = "app", long = true })', '', files), [
    'long-app',
  ])
  assert.equal(nameBy('file("/etc/passwd")', '', files), ['<file("/etc/passwd")>'])
})

test('variable files: what Terraform always takes wins, one that is named counts, several are looked at in turn', () => {
  const variable = 'variable "name" { default = "none" }'
  const auto = { 'terraform.tfvars': 'name = "auto"' }
  assert.equal(nameBy('var.name', variable, auto), ['auto'])
  assert.equal(nameBy('var.name', variable, { ...auto, 'x.auto.tfvars': 'name = "later"' }), ['later'])
  const before = { 'a.auto.tfvars': 'name = "later"', 'b.auto.tfvars': 'other = 1', ...auto }
  assert.equal(nameBy('var.name', variable, before), ['later'], 'whatever the letter that it begins with')
  assert.equal(nameBy('var.name', variable, { 'prod.tfvars': 'name = "prod"' }), ['prod'])
  assert.equal(
    nameBy('var.name', variable, { 'dev.tfvars': 'name = "dev"', 'prod.tfvars': 'name = "prod"' }),
    ['dev with dev.tfvars', 'prod with prod.tfvars'],
  )
  assert.equal(nameBy('var.name == "auto" ? "a" : "b"', variable, auto), ['a'])
})

test('a literal stands where it is written, what is put together stands where it is used', () => {
  const source = `
variable "role" { default = "from-default" }
locals {
  literal = "from-local"
  made    = lower("MADE")
}
resource "aws_iam_role" "a" { name = var.role }
resource "aws_iam_role" "b" { name = local.literal }
resource "aws_iam_role" "c" { name = local.made }
resource "aws_iam_role" "d" { name = "x-\${local.made}" }
`
  const places = rolesOf(source).map(({ at }) => sliceOf(at))
  assert.equal(places, ['"from-default"', '"from-local"', 'local.made', '"x-${local.made}"'])
})

test('what would never end is given up: cycles of modules, deep references, large products', () => {
  const chain = Array.from({ length: 3000 }, (_, i) => `  n${String(i)} = local.n${String(i + 1)}`).join('\n')
  assert.is(nameBy('local.n0', `locals {\n${chain}\n  n3000 = "end"\n}`).length, 1)
  const wide = 'locals { n = range(1000) }'
  const cost = costMeter()
  nameBy('"${length([for a in local.n : [for b in local.n : [for c in local.n : c]]])}"', wide)
  assert.ok(cost() < 1000)
  assert.is(
    rolesOf({ 'a/m.tf': 'module "b" { source = "../b" }', 'b/m.tf': 'module "a" { source = "../a" }' })
      .length,
    0,
  )
  const own = 'module "again" { source = "./" }\nresource "aws_iam_role" "x" { name = "app" }'
  assert.ok(rolesOf(own).length >= 1)
})

test('a configuration that costs much takes nothing from others', () => {
  const costly = (i: number) => `
locals { n = range(1000) }
resource "aws_iam_role" "x" {
  name = "\${length([for a in local.n : [for b in local.n : [for c in local.n : c]]])}-${String(i)}"
}`
  const hostile = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`a${String(i)}/main.tf`, costly(i)] as const),
  )
  const cost = costMeter()
  const names = rolesOf({
    ...hostile,
    'z/main.tf': 'resource "aws_iam_role" "x" { name = join("-", ["a", "b"]) }',
  })
  assert.is(show(names.at(-1)?.name ?? []), 'a-b')
  assert.ok(cost() < 1000)
})

test.run()
