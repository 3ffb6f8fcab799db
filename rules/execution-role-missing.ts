import type { ContainerFact } from '../src/facts.js'
import type { Place } from '../src/place.js'
import { defineRule } from '../src/rule.js'
import { literal, show } from '../src/text.js'

const PRIVATE_ECR =
  /\.dkr[.-]ecr(-fips)?\.[^/]*\.(amazonaws\.com|on\.aws|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)/

/** What in a container makes the agent use an execution role (ECS-16…18, ECS-21). */
function* needs(
  container: ContainerFact,
  fargate: boolean | undefined,
): Generator<{ at: Place; what: string }> {
  if (container.secrets) yield { at: container.secrets, what: 'secrets' }
  if (container.repositoryCredentials)
    yield { at: container.repositoryCredentials, what: 'repositoryCredentials' }
  // On EC2 the instance role may pull images and write logs instead.
  if (!fargate) return
  if (container.image && PRIVATE_ECR.test(show(container.image.value)))
    yield { at: container.image.at, what: 'a private ECR image on Fargate' }
  if (container.logDriver && literal(container.logDriver.value) === 'awslogs')
    yield { at: container.logDriver.at, what: 'the awslogs driver on Fargate' }
}

export default defineRule({
  id: 'execution-role-missing',
  title: 'the task definition needs an execution role and names none',
  severity: 'error',
  group: 'Task definition',
  *check({ taskDefinitions }) {
    for (const { fact, containers, label, runs, services } of taskDefinitions) {
      if (fact.executionRole || fact.executionRoleUnknown || fact.fragment) continue
      if (runs.some(({ executionRole }) => executionRole)) continue
      const fargate = fact.fargate ?? services.some((service) => service.fargate === true)
      const [first, ...others] = containers.flatMap((container) => [...needs(container, fargate)])
      if (!first) continue
      yield {
        at: first.at,
        message: `task definition ${label} has no execution role, which ${first.what} ${first.what.endsWith('s') ? 'need' : 'needs'}`,
        hint: 'set executionRoleArn to a role with the policy AmazonECSTaskExecutionRolePolicy',
        related: others.map(({ at, what }) => ({ at, note: `${what} too` })),
      }
    }
  },
})
