// Makes the inputs below bench/.work/: the same bytes on every machine, each input a git work tree of its own.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plan } from './inputs/plan.js'
import { foreignJson, random } from './inputs/random.js'
import * as aws from './inputs/aws.js'
import { template } from './inputs/template.js'
import { terraform } from './inputs/terraform.js'
import { wholeService } from './inputs/terraform-whole.js'

export const WORK = fileURLToPath(new URL('.work/', import.meta.url))

/** Each input is a map of paths to texts, made from how many things are in it. */
const INPUTS = {
  small: () => ({ ...repository(), ...aws.hop() }),
  'small-broken': () => ({ ...repository(), ...aws.hop({ trusts: 'another-role' }) }),
  json: (count) => jsonFiles(count),
  templates: (count) => files(count, (i) => [`stacks/team-${i % 20}/stack-${i}.yaml`, template(i)]),
  terraform,
  services: (count) => files(count, (i) => [`services/service-${i}/main.tf`, wholeService(i)]),
  plan: (megabytes) => ({ 'plan.json': plan(megabytes) }),
  monorepo: (count) => ({
    ...repository(),
    ...jsonFiles(10 * count),
    ...files(count, (i) => [`stacks/stack-${i}.yaml`, template(i)]),
    ...files(count, (i) => [`services/service-${i}/main.tf`, wholeService(i)]),
    ...files(20 * count, (i) => [`packages/p${i % 50}/src/file-${i}.ts`, `export const value${i} = ${i}\n`]),
    ...files(50 * count, (i) => [`node_modules/m${i % 400}/data-${i}.json`, `{"name":"m${i}"}\n`]),
    'plan.json': plan(count / 20),
  }),
  hops: (count) => aws.hops(count),
  policies: (count) => files(count, (i) => [`policies/policy-${i}.json`, aws.document(3 * i + 1)]),
}

/** The folder of an input, made when it is not there yet. */
export function input(name, count) {
  const folder = join(WORK, count === undefined ? name : `${name}-${count}`)
  if (existsSync(join(folder, '.git'))) return folder
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(INPUTS[name](count))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const git = (...words) => execFileSync('git', ['-c', 'core.compression=0', ...words], { cwd: folder })
  git('init', '--quiet')
  git('add', '--all')
  return folder
}

function files(count, make) {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)))
}

/** A tenth is ours. */
function jsonFiles(count) {
  return files(count, (i) => [
    `data/folder-${i % 100}/file-${i}.json`,
    i % 10 === 0 ? aws.document(i / 10) : foreignJson(random(i), 22_000),
  ])
}

/** What stands around the few files that matter. */
function repository() {
  return {
    '.gitignore': 'node_modules/\ndist/\n*.log\n.env\n',
    'package.json': JSON.stringify({ name: 'app', version: '1.0.0', private: true }, undefined, 2),
    'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true } }),
    'README.md': '# app\n',
    Dockerfile: 'FROM node:24\nCOPY . .\n',
    '.github/workflows/ci.yml': 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps: []\n',
    ...files(20, (i) => [`src/module-${i}.ts`, `export const value = ${i}\n`]),
  }
}
