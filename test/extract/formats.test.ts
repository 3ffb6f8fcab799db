/** Formats are looked for by the keys of a document's root: no document that they accept may lack them all. */
import { readdirSync, readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/documents.js'
import type { Document } from '../../src/extract/extractor.js'
import { formats } from '../../src/extract/index.js'
import { recognise } from '../../src/files/recognise.js'

const test = suite('extract/formats')

async function fixtureDocuments(): Promise<readonly Document[]> {
  const paths = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  const files = paths.flatMap((path) => {
    if (!/\.(?:json|ya?ml)$/.test(path)) return []
    const text = readFileSync(`fixtures/${path}`, 'utf8')
    const syntax = recognise(path, text)?.syntax
    return syntax === 'json' || syntax === 'yaml' ? [{ source: { path, text }, syntax }] : []
  })
  const others = [
    '{ "jobDefinitions": [{ "jobDefinitionName": "a", "containerProperties": {} }] }',
    '{ "service": "a", "service_definition": "b.json", "task_definition": "c.json" }',
  ].map((text, i) => ({ source: { path: `${String(i)}.json`, text }, syntax: 'json' as const }))
  return (await parse([...files, ...others])).documents
}

test('what a format accepts has one of its root keys', async () => {
  const documents = await fixtureDocuments()
  for (const format of formats) {
    const { name, rootKeys } = format
    if (rootKeys === undefined) continue
    const extractor = await format.load()
    const accepted = documents
      .filter(({ root }) => root.kind === 'map')
      .filter((one) => extractor.accepts(one))
    assert.ok(accepted.length > 0, `no document is of format ${name}`)
    for (const { root, source } of accepted)
      assert.ok(
        root.kind === 'map' && root.keys().some((key) => rootKeys.has(key)),
        `${name}: ${source.path}`,
      )
  }
})

test.run()
