/** The three policy documents of the set-up as one line of JSON, marked. */
const document = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })

export const taskTrust = document({
  Effect: 'Allow',
  Principal: { Service: '«service»' },
  Action: 'sts:AssumeRole',
})

export const permission = (resource: unknown = '«destination»'): string =>
  document({ Effect: 'Allow', Action: ['«action»', 's3:GetObject'], Resource: resource })

export const trust = (principal: unknown = '«source»'): string =>
  document({ Effect: 'Allow', Principal: { AWS: principal }, Action: '«trusted»' })

export const containers = JSON.stringify([{ name: 'app', image: 'app:1', essential: true }])
