import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ecspresso } from '../../src/extract/ecspresso.js'
import { show } from '../../src/text.js'
import { jsonDocument, ofKind, written } from '../support/documents.js'
import { sourceOf } from '../support/values.js'

const definition = { family: 'web', containerDefinitions: [{ name: 'app', image: 'app:1' }] }
const service = { launchType: 'FARGATE', enableExecuteCommand: true, desiredCount: 1 }
const config = {
  cluster: 'c',
  service: 'web-service',
  service_definition: 'ecs-service-def.json',
  task_definition: '../common/./ecs-task-def.json',
}
const files = new Map<string, object>([
  ['apps/common/ecs-task-def.json', definition],
  ['apps/web/ecs-service-def.json', service],
])

function serviceIn(data: object) {
  const document = jsonDocument(data, 'apps/web/ecspresso.json')
  const read = (path: string) => {
    const file = files.get(path)
    return file && sourceOf(file, path)
  }
  return ofKind([...ecspresso.extract([document], { read })], 'service')[0]
}

const test = suite('ecspresso')

test('joins the service to the family of its task definition', () => {
  const fact = serviceIn(config)
  assert.is(fact?.name && show(fact.name.value), 'web-service')
  assert.is(fact?.taskDefinition.at.source.path, 'apps/common/ecs-task-def.json')
  assert.is(written(fact?.taskDefinition.at), '"web"')
  assert.is(fact?.executeCommand?.source.path, 'apps/web/ecs-service-def.json')
  assert.is(fact?.fargate, true)
})

test('settings are unknown where the service definition is Jsonnet', () => {
  const fact = serviceIn({ ...config, service_definition: 'ecs-service-def.jsonnet' })
  assert.is(fact?.executeCommand, undefined)
  assert.is(fact?.fargate, undefined)
})

test('says nothing of files that are not there, or outside the tree', () => {
  for (const task_definition of [
    'other.json',
    'x.jsonnet',
    '../../../x.json',
    '/etc/x.json',
    's3://b/x.json',
  ]) {
    assert.is(serviceIn({ ...config, task_definition }), undefined)
  }
})

test('accepts only its own configuration', () => {
  assert.is(ecspresso.accepts(jsonDocument(config)), true)
  assert.is(ecspresso.accepts(jsonDocument({ service: 'x', task_definition: { task_role_arn: 'y' } })), false)
})
test.run()
