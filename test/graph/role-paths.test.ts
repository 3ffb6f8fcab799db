/** The path of a role that is looked up by name is that of the ARNs that are written out. */
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { pathsOfLookedUp } from '../../src/graph/role-paths.js'
import { placeAt } from '../../src/place.js'
import type { Text } from '../../src/text.js'
import { TASK_ROLE } from '../slips/setup.js'

const test = suite('paths of roles that are looked up')
const at = placeAt({ path: 'main.tf', text: '' }, 0, 0, '')
const path = { id: 'path:x', label: 'path of x', kind: 'any' } as const
const account = { id: 'account:x', label: 'account of x', kind: 'account' } as const
const lookedUp: Text = ['arn:aws:iam::111122223333:role', path, 'my-ECS-task-role']

const cases: readonly (readonly [string, readonly Text[], Text | undefined])[] = [
  ['one ARN', [lookedUp, [TASK_ROLE]], ['/']],
  ['an ARN with a path', [lookedUp, [TASK_ROLE.replace(':role/', ':role/service/')]], ['/service/']],
  [
    'two ARNs that disagree',
    [lookedUp, [TASK_ROLE], [TASK_ROLE.replace(':role/', ':role/service/')]],
    undefined,
  ],
  ['no ARN', [lookedUp], undefined],
  ['another account', [lookedUp, [TASK_ROLE.replace('111122223333', '555566667777')]], undefined],
  ['another name', [lookedUp, [TASK_ROLE.replace('task-role', 'task')]], undefined],
  [
    'an account that is not known',
    [['arn:aws:iam::', account, ':role', path, 'my-ECS-task-role'], [TASK_ROLE]],
    undefined,
  ],
  ['a wildcard in the path', [lookedUp, [TASK_ROLE.replace(':role/', ':role/*/')]], undefined],
]

for (const [name, arns, expected] of cases)
  test(name, () => {
    const found = pathsOfLookedUp(
      arns.map((value) => ({ value, at })),
      (value) => value,
    )
    assert.equal(found.get(path.id), expected)
  })

test.run()
